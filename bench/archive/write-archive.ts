import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { body, slotsOf } from './body.ts';
import { frontMatter } from './front-matter.ts';
import { metricData, metricFile } from './metric.ts';
import { writePictures } from './pictures.ts';
import { planArchive, type Plan } from './plan.ts';
import { plant, plantedWords } from './planted.ts';
import { fill } from './prose.ts';
import { seededRandom } from './random.ts';

/** What an archive is made of. */
export interface ArchiveOptions {
  /** How many postmortems. */
  count: number;
  /** Follow-ups in each. */
  followUps: number;
  /** Another seed makes another archive of the same kind. */
  seed: number;
}

/** A file of an archive. */
export interface ArchiveFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  text: string;
}

/** The postmortems of an archive and the data beside them, oldest first. The same options give the same bytes. */
export function* archiveFiles({ count, followUps, seed }: ArchiveOptions): Generator<ArchiveFile> {
  const plans = planArchive(count, seed);
  const words = new Map(plantedWords(plans).map((word) => [word.incident, word]));
  for (const [index, plan] of plans.entries()) {
    const random = seededRandom(seed, 'text', index);
    const slots = slotsOf(plan, random);
    const head = frontMatter(plan, fill(random.pick(summaries), slots, random));
    const plain = body(plan, followUps, slots, random);
    const word = words.get(plan.id);
    const text = `${head}\n\n${word ? plant(plain, word) : plain}\n`;
    yield { file: plan.hasGraph ? `${plan.id}/index.mdx` : `${plan.id}.mdx`, text };
    if (plan.hasGraph) yield { file: `${plan.id}/${metricFile}`, text: metricOf(plan, seed) };
  }
}

/**
 * Writes an archive: `incidents/` and `public/` inside the folder. What stood there is left, so give it a new one.
 *
 * @param folder absolute path
 */
export async function writeArchive(folder: string, options: ArchiveOptions): Promise<void> {
  const incidents = path.join(folder, 'incidents');
  await mkdir(incidents, { recursive: true });
  for (const { file, text } of archiveFiles(options)) {
    await mkdir(path.join(incidents, path.dirname(file)), { recursive: true });
    await writeFile(path.join(incidents, file), text);
  }
  await writePictures(path.join(folder, 'public'), options.seed);
}

const summaries = [
  '{service} stopped answering in the {place} region for {number} minutes after {change}, because the {component} had reached its limit.',
  'After {change}, the {component} of {service} failed, and {share} % of the requests with it. {other} was hurt as well.',
  'The {component} was full, {service} rejected what came, and nobody noticed for {number} minutes.',
] as const;

function metricOf(plan: Plan, seed: number): string {
  return metricData(plan, seededRandom(seed, 'metric', plan.id));
}
