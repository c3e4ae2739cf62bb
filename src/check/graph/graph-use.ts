import { readFileSync } from 'node:fs';
import { readGraphAttributes } from '../../domain/graph-attributes.ts';
import type { MetricFormat } from '../../domain/metric.ts';
import type { GraphAttributes } from '../../domain/metric-graph.ts';
import type { Outcome, Place, Problem } from '../../domain/problem.ts';
import { evidencePath, type EvidencePath } from '../../read/evidence-path.ts';
import { readMetricData } from '../../read/metric-data/read-metric-data.ts';
import type { DataReading } from '../../read/metric-data/reading.ts';
import type { Report } from '../../read/place.ts';
import type { Reading } from '../../read/reading.ts';
import type { Disk } from '../disk.ts';
import { fileThere } from '../file-there.ts';
import { checkFit } from './fits-data.ts';

interface GraphFolders {
  readonly contentDir: string;
  readonly disk: Disk;
}

/**
 * Checks every `<MetricGraph>` of a postmortem: its attributes, its data file, and whether the two agree. Graphs that
 * share a file read it once.
 *
 * @param folders absolute path of the folder of postmortems, and what is known of it
 * @param report takes what is wrong in the postmortem
 * @returns what is wrong in the data files, each file named inside the content folder
 */
export function checkGraphs(
  { id, graphs }: Reading,
  folders: GraphFolders,
  report: Report,
): Problem[] {
  const problems: Problem[] = [];
  const read = new Map<string, DataReading>();
  for (const graph of graphs) {
    const written = readGraphAttributes(graph.attributes);
    // A problem stands at the attribute that it speaks of; one of what was left out, at the whole graph.
    const placeOf = (attribute: string | null): Place => graph.places[attribute ?? ''] ?? graph;
    if (!written.ok) {
      // A misspelt attribute is told by what reads the body, for every element alike.
      const slips = written.slips.filter(({ rule }) => rule !== 'graph-attribute-unknown');
      for (const slip of slips) report(slip, placeOf(slip.attribute));
      continue;
    }
    const { attributes } = written;
    const found = findData(id, attributes, folders);
    if (!found.ok) {
      report(found.slip, placeOf('data'));
      continue;
    }
    const { path, file } = found.value;
    const key = `${attributes.format ?? ''} ${path}`;
    const reading = read.get(key) ?? readData(path, attributes.format);
    if (!read.has(key)) problems.push(...reading.problems.map((each) => ({ ...each, file })));
    read.set(key, reading);
    if (reading.data === null) continue;
    for (const slip of checkFit(reading.data, attributes)) report(slip, placeOf(slip.attribute));
  }
  return problems;
}

function readData(path: string, format: MetricFormat | null): DataReading {
  return readMetricData(readFileSync(path, 'utf8'), format);
}

/** Where the data lies; a slip when it is not there, or not beside the postmortem. */
function findData(
  id: string,
  { data }: GraphAttributes,
  { contentDir, disk }: GraphFolders,
): Outcome<EvidencePath> {
  const found = data.startsWith('/') ? null : evidencePath(id, data, contentDir, contentDir);
  if (found === null) {
    return {
      ok: false,
      slip: {
        rule: 'graph-data-elsewhere',
        message: `\`${data}\` does not lie beside the postmortem.`,
        cure: `Put the data file into the folder \`${id}/\` and name it alone.`,
      },
    };
  }
  if (!found.ok) return found;
  const slip = fileThere(found.value, contentDir, 'graph-data', disk);
  return slip === null ? found : { ok: false, slip };
}
