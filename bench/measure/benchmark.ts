import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeArchive } from '../archive/write-archive.ts';
import { scenarios, type Scenario, type Subject, type Workplace } from '../subjects/subject.ts';
import { measureOutput, type Output } from './output.ts';
import { runMeasured, type Command, type Cost } from './run-measured.ts';

/** One measured run. */
export interface Run extends Cost, Output {
  /** Postmortems in the archive. */
  size: number;
  subject: string;
  version: string;
  /** `check` is the check alone, without a build. */
  scenario: Scenario | 'check';
  /** From 1. */
  round: number;
  /** Pages made anew, the rest being taken over from the build before; null when it cannot be told. */
  rendered: number | null;
}

/** What is to be measured. */
export interface BenchmarkOptions {
  size: number;
  rounds: number;
  subjects: readonly Subject[];
  /** Absolute path of a folder that may be emptied. */
  folder: string;
  /** Told of each run as it ends. */
  onRun: (run: Run) => void;
}

/**
 * Builds one archive with every subject in turn, round after round, so that what else the machine does hits all alike.
 * In each round a subject builds cold, then once more with nothing changed, then after each change that it knows.
 */
export async function benchmark(options: BenchmarkOptions): Promise<Run[]> {
  const { size, rounds, subjects, folder } = options;
  await rm(folder, { recursive: true, force: true });
  const archive = path.join(folder, 'archive');
  await writeArchive(archive, { count: size, followUps: 4, seed: 1 });
  const places: { subject: Subject; place: Workplace }[] = [];
  for (const subject of subjects) {
    const place = await subject.prepare(archive, path.join(folder, subject.name.toLowerCase()));
    places.push({ subject, place });
  }
  const runs: Run[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const { subject, place } of places) {
      const about = { size, subject: subject.name, version: place.version, round };
      for (const run of await measureRound(place, round)) {
        runs.push({ ...about, ...run });
        options.onRun({ ...about, ...run });
      }
    }
  }
  return runs;
}

type Measured = Omit<Run, 'size' | 'subject' | 'version' | 'round'>;

async function measureRound(place: Workplace, round: number): Promise<Measured[]> {
  const runs: Measured[] = [];
  for (const cache of place.caches) await rm(cache, { recursive: true, force: true });
  for (const scenario of scenarios) {
    const change = place.changes[scenario];
    if (scenario !== 'cold' && scenario !== 'unchanged') {
      if (!change) continue;
      await change(round);
    }
    runs.push(await measureBuild(place, scenario));
  }
  if (place.check) runs.push(await measureCheck(place.check));
  return runs;
}

async function measureBuild(place: Workplace, scenario: Scenario): Promise<Measured> {
  const since = Date.now();
  const cost = await runMeasured(place.build);
  const output = await measureOutput(place.outDir);
  return { scenario, ...cost, ...output, rendered: await place.renderedPages(since) };
}

async function measureCheck(command: Command): Promise<Measured> {
  const cost = await runMeasured(command);
  return { scenario: 'check', ...cost, bytes: 0, files: 0, pages: 0, rendered: null };
}
