import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawGraph } from './draw-graph.ts';
import type { TableModel } from './drawn-graph.ts';
import { notablePeaks } from './peaks.ts';
import { divide } from './runs.ts';
import {
  attributesOf,
  dataOf,
  midnight,
  randomNumbers,
  seriesOf,
} from '../../tests/support/metric-samples.ts';

function tableOf(...series: ReturnType<typeof seriesOf>[]): TableModel {
  const graph = { data: dataOf(...series), attributes: attributesOf({ unit: 'count' }) };
  return drawGraph(graph, { incident: null, idPrefix: 'g' }).table;
}

test('A short table has every time, once, and tells "not sampled" from "no sample"', () => {
  const { rows, note, total, timeHead, columns } = tableOf(
    seriesOf('a', [1, NaN, 3], 120),
    seriesOf('b', [7, 8], 180),
  );
  assert.equal(total, 4);
  assert.equal(note, null);
  assert.equal(timeHead, 'Time (UTC), 12 January 2021');
  assert.deepEqual(columns, ['Memory: a', 'Memory: b']);
  assert.deepEqual(
    rows.map(({ time, cells }) => [time, ...cells]),
    [
      ['00:00', '1', '7'],
      ['00:02', 'no sample', ''],
      ['00:03', '', '8'],
      ['00:04', '3', ''],
    ],
  );
  assert.equal(rows[1]?.datetime, '2021-01-12T00:02Z');
});

test('A long table is thinned, keeps the extremes and says so', () => {
  const random = randomNumbers(5);
  const values = Array.from({ length: 4032 }, () => Math.round(random() * 1e5));
  const { rows, note, total } = tableOf(seriesOf('a', values, 300));
  assert.equal(total, 4032);
  assert.ok(rows.length <= 240 && rows.length > 200);
  assert.match(note ?? '', /^\d+ of 4,032 readings: the highest and the lowest/u);
  const shown = new Set(rows.map(({ datetime }) => datetime));
  for (const extreme of [Math.max(...values), Math.min(...values)]) {
    const time = midnight + values.indexOf(extreme) * 300_000;
    assert.ok(shown.has(`${new Date(time).toISOString().slice(0, 16)}Z`));
  }
});

test('Peaks are named when they stand out, and only the highest when there are many', () => {
  const peaks = (values: number[]): number[] => {
    const series = seriesOf('a', values);
    const range = { from: midnight, to: midnight + values.length * 60_000 };
    return notablePeaks(series, divide(series, range).runs).map(({ value }) => value);
  };
  assert.deepEqual(peaks([1, 9, 1, 8, 1]), [9, 8]);
  assert.deepEqual(peaks([1, 8, 7, 9, 1]), [9]);
  assert.deepEqual(peaks([1, 9, 1, 3, 1]), [9]);
  assert.deepEqual(peaks([8, 1, 9]), [9, 8]);
  assert.deepEqual(peaks([1, 9, 1, 8, 1, 8, 1, 8, 1]), [9]);
  assert.deepEqual(peaks([5, 5, 5]), []);
  assert.deepEqual(peaks([-5, -1, -9]), [-1]);
  assert.deepEqual(peaks([NaN]), []);
});
