/** The answer of Prometheus' `query_range` → series. Format: the HTTP API's "range vectors", a matrix. */
import type { Series } from '../../domain/metric.ts';
import type { Slip } from '../../domain/problem.ts';
import { readCellValue } from './cell-value.ts';
import { placeInJson, placeOfSyntaxError } from './json-place.ts';
import { keptProblems, toProblems } from './problem-list.ts';
import type { DataReading } from './reading.ts';
import { labelsOf, shortLabels, type Labels } from './series-label.ts';

type Path = readonly (string | number)[];
type Report = (slip: Slip, path: Path) => void;

/**
 * Reads a `query_range` answer, with or without its envelope. Times are epoch seconds, values are strings; both
 * `"NaN"` and `"+Inf"` are kept as numbers.
 */
export function readPrometheus(text: string): DataReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const start = placeOfSyntaxError(text);
    const slip = {
      rule: 'data-json-broken',
      message: 'The JSON breaks off or goes wrong here.',
      cure: 'Save the whole answer of `query_range` again.',
    };
    return { data: null, problems: toProblems(text, [{ ...slip, start, end: start + 1 }]) };
  }
  const slips: { slip: Slip; path: Path }[] = [];
  let total = 0;
  const series = readAnswer(json, (slip, path) => {
    total += 1;
    if (slips.length < keptProblems) slips.push({ slip, path });
  });
  if (total === 0) {
    return { data: { format: 'prometheus-json', series }, problems: [] };
  }
  const placed = slips.map(({ slip, path }) => ({ ...slip, ...placeInJson(text, path) }));
  return { data: null, problems: toProblems(text, placed, total) };
}

function readAnswer(json: unknown, report: Report): Series[] {
  if (isRecord(json) && json['status'] === 'error') {
    const said = typeof json['error'] === 'string' ? `: ${json['error']}` : '';
    const message = `The file holds an error of Prometheus${said}.`;
    report({ rule: 'data-not-a-range', message, cure: 'Mend the query and save its answer.' }, []);
    return [];
  }
  const inside: Path = isRecord(json) && isRecord(json['data']) ? ['data'] : [];
  const answer = inside.length > 0 && isRecord(json) ? json['data'] : json;
  if (!isRecord(answer) || !Array.isArray(answer['result']) || answer['resultType'] !== 'matrix') {
    const type = isRecord(answer) ? answer['resultType'] : undefined;
    const found =
      typeof type === 'string' ? `an answer of the type \`${type}\`` : 'no range of samples';
    const message = `The file holds ${found}.`;
    const cure = 'Save the answer of `/api/v1/query_range`, whose `resultType` is `matrix`.';
    report({ rule: 'data-not-a-range', message, cure }, [...inside, 'resultType']);
    return [];
  }
  const result: readonly unknown[] = answer['result'];
  const path = [...inside, 'result'];
  if (result.length === 0) {
    const cure = 'Widen the range or mend the query, and save the answer again.';
    report({ rule: 'data-empty', message: 'The query found no series.', cure }, path);
  }
  const labels = result.map((entry) => labelsOf(isRecord(entry) ? entry['metric'] : undefined));
  const short = shortLabels(labels);
  const series = result.map((entry, index) =>
    readSeries(entry, labels[index], short[index], [...path, index], report),
  );
  reportTwins(series, path, report);
  return series;
}

function readSeries(
  entry: unknown,
  labels: Labels | undefined,
  short: string | undefined,
  path: Path,
  report: Report,
): Series {
  const times: number[] = [];
  const values: number[] = [];
  const samples: unknown = isRecord(entry) ? entry['values'] : undefined;
  if (!Array.isArray(samples) || samples.length === 0) {
    const histogram = isRecord(entry) && Array.isArray(entry['histograms']);
    report(
      {
        rule: 'data-empty',
        message: histogram ? 'The series holds native histograms.' : 'The series has no samples.',
        cure: histogram ? 'Query a quantile of it instead.' : 'Save the answer again.',
      },
      [...path, 'values'],
    );
  } else {
    samples.forEach((sample: unknown, index) => {
      readSample(sample, times, values, (slip) => {
        report(slip, [...path, 'values', index]);
      });
    });
  }
  const name = labels?.name ?? '';
  return { name, label: short ?? name, writtenFamily: null, times, values };
}

function readSample(
  sample: unknown,
  times: number[],
  values: number[],
  report: (slip: Slip) => void,
): void {
  const pair: readonly unknown[] = Array.isArray(sample) ? sample : [];
  const [seconds, written] = pair;
  if (pair.length !== 2 || typeof seconds !== 'number' || typeof written !== 'string') {
    const message = 'The sample is not a time in seconds and a value in quotation marks.';
    report({
      rule: 'data-value-unreadable',
      message,
      cure: 'Save the answer of `query_range` as it is.',
    });
    return;
  }
  const value = readCellValue(written);
  if (value === null) {
    const message = `\`${written}\` is not a number.`;
    report({
      rule: 'data-value-unreadable',
      message,
      cure: 'Save the answer of `query_range` as it is.',
    });
    return;
  }
  const time = Math.round(seconds * 1000);
  const previous = times.at(-1) ?? -Infinity;
  if (time <= previous) {
    const twice = time === previous;
    report({
      rule: twice ? 'data-time-twice' : 'data-time-unsorted',
      message: `\`${seconds}\` is ${twice ? 'the time of the sample before as well' : 'earlier than a sample before it'}.`,
      cure: twice
        ? 'Keep one sample for each time.'
        : 'Sort the samples by time; nothing is sorted silently.',
    });
    return;
  }
  times.push(time);
  values.push(value.value);
}

function reportTwins(series: readonly Series[], path: Path, report: Report): void {
  const seen = new Set<string>();
  series.forEach(({ name }, index) => {
    if (seen.has(name)) {
      const message = `Two series are named \`${name}\`.`;
      report({ rule: 'data-series-twice', message, cure: 'Keep one of them.' }, [
        ...path,
        index,
        'metric',
      ]);
    }
    seen.add(name);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
