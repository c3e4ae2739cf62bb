import { readFile, stat } from 'node:fs/promises';
import { readGraphAttributes } from '../domain/graph-attributes.ts';
import type { Problem } from '../domain/problem.ts';
import { evidencePath } from '../read/evidence-path.ts';
import { readMetricData } from '../read/metric-data/read-metric-data.ts';
import { reporter, type Report } from '../read/place.ts';
import type { GraphUse, PictureUse, Reading } from '../read/reading.ts';

/** The folders in which evidence lies. */
export interface EvidenceFolders {
  contentDir: string;
  publicDir: string;
}

/** Checks the pictures and data files that a postmortem shows: they are there, they can be read, they say what they should. */
export async function checkEvidence(
  reading: Reading,
  folders: EvidenceFolders,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = reporter(reading.file, problems);
  for (const picture of reading.pictures) await checkPicture(reading.id, picture, folders, report);
  for (const graph of reading.graphs)
    problems.push(...(await checkGraph(reading.id, graph, folders, report)));
  return problems;
}

async function checkPicture(
  id: string,
  picture: PictureUse,
  { contentDir, publicDir }: EvidenceFolders,
  report: Report,
): Promise<void> {
  if (picture.alt.trim() === '') {
    report(
      {
        rule: 'picture-without-alt',
        message: 'The picture has no text for those who cannot see it.',
        cure: 'Say between the brackets what it shows: `![Memory climbs to 1.9 GB](…)`.',
      },
      picture,
    );
  }
  const found = evidencePath(id, picture.url, contentDir, publicDir);
  if (found === null) {
    report(
      {
        rule: 'picture-remote',
        message: 'The picture lies on another site, which may change or lose it.',
        cure: 'Put a copy under `public/images/` and name that.',
      },
      picture,
    );
  } else if (!found.ok) {
    report(found.slip, picture);
  } else if (!(await isFile(found.value.path))) {
    report(
      {
        rule: 'picture-missing',
        message: `There is no file \`${found.value.file}\`.`,
        cure: 'Add it, or correct the name; upper and lower case count.',
      },
      picture,
    );
  }
}

async function checkGraph(
  id: string,
  graph: GraphUse,
  { contentDir, publicDir }: EvidenceFolders,
  report: Report,
): Promise<Problem[]> {
  const attributes = readGraphAttributes(graph.attributes);
  if (!attributes.ok) {
    for (const slip of attributes.slips) report(slip, graph);
    return [];
  }
  const { data, format } = attributes.attributes;
  const found = data.startsWith('/') ? null : evidencePath(id, data, contentDir, publicDir);
  if (found === null) {
    report(
      {
        rule: 'graph-data-elsewhere',
        message: `\`${data}\` does not lie beside the postmortem.`,
        cure: `Put the data file into the folder \`${id}/\` and name it alone.`,
      },
      graph,
    );
    return [];
  }
  if (!found.ok) {
    report(found.slip, graph);
    return [];
  }
  if (!(await isFile(found.value.path))) {
    report(
      {
        rule: 'graph-data-missing',
        message: `There is no file \`${found.value.file}\`.`,
        cure: 'Add it, or correct the name; upper and lower case count.',
      },
      graph,
    );
    return [];
  }
  const reading = readMetricData(await readFile(found.value.path, 'utf8'), format);
  return reading.problems.map((problem) => ({ ...problem, file: found.value.file }));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
