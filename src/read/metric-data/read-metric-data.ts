/** A data file's text → its series. */
import type { MetricFormat } from '../../domain/metric.ts';
import { emptyFile, layoutOf, readCsv } from './csv.ts';
import { readPrometheus } from './prometheus.ts';
import type { DataReading } from './reading.ts';

/**
 * Reads a data file beside a postmortem. The format is recognised from the text unless `format` says it.
 *
 * What counts as "nothing to draw": an empty cell and `null` are no sample; `NaN` is a sample whose source had no
 * number (a division by zero, say); `+Inf` and `-Inf` are samples beyond any axis. Each is a gap in the graph.
 *
 * @param text - the file as UTF-8 text; a byte order mark at its head is ignored.
 */
export function readMetricData(text: string, format: MetricFormat | null = null): DataReading {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return { data: null, problems: [emptyFile(body)] };
  const known = format ?? recogniseFormat(body);
  return known === 'prometheus-json' ? readPrometheus(body) : readCsv(body, known);
}

/** The format that a text has: JSON starts with a bracket; Grafana's header starts with `Time`, quoted or not. */
export function recogniseFormat(text: string): MetricFormat {
  if (/^\s*[[{]/u.test(text)) return 'prometheus-json';
  const { skip, delimiter } = layoutOf(text);
  const first = text.slice(skip).split(delimiter, 1)[0] ?? '';
  return skip > 0 || /^"?Time"?$/u.test(first) ? 'grafana-csv' : 'csv';
}
