import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extentOf } from '../domain/metric.ts';
import { pointsOfPath, randomNumbers, seriesOf } from '../../tests/support/metric-samples.ts';
import { detailFor, linePath, pointsOf } from './path.ts';
import { withoutPassed, type Place, type PlotPoint } from './straight.ts';
import { columnOf, plotPixels } from './thin.ts';

/** Values of several characters, in pixels from the plot's foot. */
const shapes: [string, (index: number, random: number, before: number) => number][] = [
  ['noise', (_, random) => random * 180],
  ['a walk', (_, random, before) => Math.min(180, Math.max(0, before + (random - 0.5) * 9))],
  ['a wave', (index, random) => 90 + Math.sin(index / 40) * 80 + random],
  ['a slope with spikes', (index, random) => index / 40 + (random > 0.98 ? 60 : 0)],
];

const yPixel = (value: number): number => 200 - value;

/** Lowest and highest y that the line has at `x`. */
function lineAt(line: readonly PlotPoint[], x: number): { least: number; most: number } {
  const found: number[] = [];
  for (const [index, end] of line.entries()) {
    const start = line[index - 1] ?? end;
    if (x < start.x || x > end.x) continue;
    if (end.x === start.x) found.push(start.y, end.y);
    else found.push(start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x));
  }
  return { least: Math.min(...found), most: Math.max(...found) };
}

for (const [name, shape] of shapes) {
  for (const count of [1440, 4032]) {
    test(`Each pixel’s lowest and highest sample is on the line to half a pixel: ${name}, ${count} samples`, () => {
      for (const seed of [1, 2, 3, 4]) {
        const random = randomNumbers(seed);
        let value = 90;
        const values = Array.from({ length: count }, (_, i) => (value = shape(i, random(), value)));
        drawnExtremes(values);
      }
    });
  }
}

function drawnExtremes(values: readonly number[]): void {
  const series = seriesOf('a', values);
  const range = extentOf([series]);
  assert.ok(range);
  const run = { first: 0, last: values.length - 1 };
  const points = pointsOf(series, run, range, yPixel, detailFor(values.length));
  const [line = []] = pointsOfPath(linePath(points));
  const ofColumns = new Map<number, number[]>();
  for (const index of values.keys()) {
    const column = columnOf(series.times[index] ?? 0, range, plotPixels);
    ofColumns.set(column, [...(ofColumns.get(column) ?? []), index]);
  }
  for (const indexes of ofColumns.values()) {
    // Of equal ones the first, as `thin` keeps it; sorting is stable.
    const lowest = indexes.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))[0] ?? 0;
    const highest = indexes.toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0))[0] ?? 0;
    for (const index of [lowest, highest]) {
      const share = ((series.times[index] ?? 0) - range.from) / (range.to - range.from);
      const { least, most } = lineAt(line, Math.round(share * plotPixels));
      const y = yPixel(values[index] ?? 0);
      assert.ok(least - 0.5 - 1e-9 <= y && y <= most + 0.5 + 1e-9, `${index}: ${y}`);
    }
  }
  // The highest and the lowest of all are drawn where they are, to the pixel.
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => {
    return Math.round(yPixel(value));
  });
  assert.equal(Math.max(...line.map(({ y }) => y)), low);
  assert.equal(Math.min(...line.map(({ y }) => y)), high);
}

function placesOf(exact: readonly number[]): Place[] {
  return exact.map((each, x) => ({ x, y: Math.round(each), exact: each }));
}

test('On a way up or down points that the line passes are left out, where it turns none is', () => {
  const left = (exact: readonly number[]): number[] => {
    return withoutPassed(placesOf(exact)).map(({ x }) => x);
  };
  assert.deepEqual(left([0, 1.4, 2.6, 4.4, 5.6, 7]), [0, 5]);
  // A step of a pixel within a slope, and a dent of a pixel.
  assert.deepEqual(left([0, 2, 4, 7, 9, 11]), [0, 2, 4, 5]);
  assert.deepEqual(left([0, 4, 8, 7, 8, 9]), [0, 2, 3, 5]);
  assert.deepEqual(left([3]), [0]);
  assert.deepEqual(left([]), []);
});

test('Two samples of one pixel are both drawn', () => {
  const points = [
    { x: 0, y: 0, exact: 0 },
    { x: 3, y: 6, exact: 6 },
    { x: 3, y: 9, exact: 9 },
    { x: 4, y: 20, exact: 20 },
  ];
  assert.equal(withoutPassed(points).length, 4);
});
