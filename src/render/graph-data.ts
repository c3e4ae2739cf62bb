import { readFile } from 'node:fs/promises';
import type { GraphInput } from '../chart/drawn-graph.ts';
import { readGraphAttributes } from '../domain/graph-attributes.ts';
import { evidencePath } from '../read/evidence-path.ts';
import { readMetricData } from '../read/metric-data/read-metric-data.ts';
import type { WrittenGraph } from './body/part.ts';

/**
 * Reads what a graph is drawn from: its attributes and its data file. The loader has checked both, so nothing here is
 * an author's mistake.
 * @param id the postmortem's
 * @param contentDir absolute path of the content folder
 * @throws Error when the file was changed or taken away since the check
 */
export async function readGraphInput(
  written: WrittenGraph,
  id: string,
  contentDir: string,
): Promise<GraphInput> {
  const reading = readGraphAttributes(written);
  if (!reading.ok) throw new Error(`The attributes of a graph of ${id} cannot be read.`);
  const { attributes } = reading;
  const found = evidencePath(id, attributes.data, contentDir, contentDir);
  if (!found?.ok) throw new Error(`The data file of a graph of ${id} lies elsewhere.`);
  const { data } = readMetricData(await readFile(found.value.path, 'utf8'), attributes.format);
  if (!data) throw new Error(`The data file ${found.value.file} cannot be read.`);
  return { data, attributes };
}
