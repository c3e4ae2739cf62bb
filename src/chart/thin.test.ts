import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Series, TimeRange } from '../domain/metric.ts';
import { extentOf } from '../domain/metric.ts';
import { linePath, pointsOf } from './path.ts';
import { divide } from './runs.ts';
import { pointsOfPath, randomNumbers, seriesOf } from '../../tests/support/metric-samples.ts';
import { columnOf, columnsFor, plotPixels, thin } from './thin.ts';

function rangeOf(series: Series): TimeRange {
  const range = extentOf([series]);
  assert.ok(range);
  return range;
}

/** Lowest and highest value of each column. */
function extremes(
  series: Series,
  indexes: Iterable<number>,
  range: TimeRange,
  columns: number,
): Map<number, string> {
  const found = new Map<number, number[]>();
  for (const index of indexes) {
    const column = columnOf(series.times[index] ?? 0, range, columns);
    found.set(column, [...(found.get(column) ?? []), series.values[index] ?? 0]);
  }
  return new Map([...found].map(([column, v]) => [column, `${Math.min(...v)} ${Math.max(...v)}`]));
}

const shapes: [string, (index: number, random: () => number) => number][] = [
  ['noise', (_, random) => random()],
  ['a rare spike', (index, random) => (random() > 0.999 ? 1000 : index % 7)],
  ['a wave with dips', (index, random) => Math.sin(index / 50) - (random() > 0.99 ? 5 : 0)],
  ['stairs', (index) => Math.floor(index / 400)],
];

for (const [name, shape] of shapes) {
  for (const count of [2, 700, 873, 4032, 20_000]) {
    for (const columns of [plotPixels, plotPixels / 4]) {
      test(`Thinning keeps every extreme of ${columns} columns: ${name}, ${count} samples`, () => {
        const random = randomNumbers(count);
        const values = Array.from({ length: count }, (_, index) => shape(index, random));
        const series = seriesOf('a', values);
        const range = rangeOf(series);
        const kept = thin(series, { first: 0, last: count - 1 }, range, columns);
        const all = values.keys();
        assert.deepEqual(
          extremes(series, kept, range, columns),
          extremes(series, all, range, columns),
        );
        assert.ok(kept.length <= 2 * columns + 2);
        assert.equal(kept[0], 0);
        assert.equal(kept.at(-1), count - 1);
        assert.ok(kept.every((index, at) => at === 0 || index > (kept[at - 1] ?? 0)));
      });
    }
  }
}

test('One line is thinned to pixels, several to four of them, and up to 1,000 samples are all drawn', () => {
  assert.equal(columnsFor(2, 1000), null);
  assert.equal(columnsFor(1, 1001), plotPixels);
  assert.equal(columnsFor(2, 1440), plotPixels / 4);
  const series = seriesOf('a', [1, 2, 3, 2, 1]);
  assert.equal(thin(series, { first: 0, last: 4 }, rangeOf(series), null).length, 5);
});

for (const columns of [plotPixels, plotPixels / 4]) {
  test(`What is drawn reaches exactly as high and low as the data in each of ${columns} columns`, () => {
    for (const seed of [1, 2, 3, 4, 5]) drawnExtremes(seed, columns);
  });
}

function drawnExtremes(seed: number, columns: number): void {
  const random = randomNumbers(seed);
  const values = Array.from({ length: 3000 }, () => Math.round(random() * 180));
  const series = seriesOf('a', values);
  const range = rangeOf(series);
  const yPixel = (value: number): number => 200 - value;
  const detail = { columns, fineness: 2 } as const;
  const drawn = linePath(pointsOf(series, { first: 0, last: 2999 }, range, yPixel, detail));
  const [line = []] = pointsOfPath(drawn);
  // Every extreme of a column is a point of the path; x is rounded to half a pixel.
  const points = new Set(line.map(({ x, y }) => `${x} ${y}`));
  const inColumns = new Map<number, number[]>();
  for (const index of values.keys()) {
    const column = columnOf(series.times[index] ?? 0, range, columns);
    inColumns.set(column, [...(inColumns.get(column) ?? []), index]);
  }
  const place = (index: number): string => {
    const share = ((series.times[index] ?? 0) - range.from) / (range.to - range.from);
    return `${Math.round(share * plotPixels * 2)} ${(200 - (values[index] ?? 0)) * 2}`;
  };
  for (const indexes of inColumns.values()) {
    const sorted = indexes.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    for (const index of [sorted[0] ?? 0, sorted.at(-1) ?? 0]) {
      const level = values[index] ?? 0;
      const same = indexes.filter((each) => values[each] === level);
      assert.ok(same.some((each) => points.has(place(each)) || onLine(line, place(each))));
    }
  }
}

/** Whether a point lies on a straight part of the line, where no point of its own is needed. */
function onLine(line: readonly { x: number; y: number }[], place: string): boolean {
  const [x = 0, y = 0] = place.split(' ').map(Number);
  return line.some((end, index) => {
    const start = line[index - 1];
    if (start === undefined) return false;
    const across = (end.x - start.x) * (y - start.y) === (end.y - start.y) * (x - start.x);
    const between = x >= start.x && x <= end.x && y >= Math.min(start.y, end.y);
    return across && between && y <= Math.max(start.y, end.y);
  });
}

test('A gap is an empty sample, a value that is no number, or more than one and a half steps', () => {
  const empty = seriesOf('a', [1, 2, NaN, 4, 5]);
  assert.deepEqual(divide(empty, rangeOf(empty)).runs, [
    { first: 0, last: 1 },
    { first: 3, last: 4 },
  ]);
  const infinite = seriesOf('a', [1, Infinity, 3]);
  assert.equal(divide(infinite, rangeOf(infinite)).runs.length, 2);
  const times = [0, 60, 120, 209, 270, 362].map((second) => second * 1000);
  const late = { ...empty, times, values: [1, 2, 3, 4, 5, 6] };
  const { runs, gaps } = divide(late, { from: 0, to: 362_000 });
  assert.deepEqual(runs, [
    { first: 0, last: 4 },
    { first: 5, last: 5 },
  ]);
  assert.deepEqual(
    gaps.map(({ kind, from, to }) => [kind, from, to]),
    [['between', 270_000, 362_000]],
  );
});

test('A gap names the first and last sample that are missing', () => {
  const series = seriesOf('a', [1, 2, NaN, NaN, 5, 6]);
  const [gap] = divide(series, rangeOf(series)).gaps;
  assert.equal(gap?.firstMissing, series.times[2]);
  assert.equal(gap?.lastMissing, series.times[3]);
});

test('Before the first and after the last sample of a longer range nothing is known', () => {
  const series = seriesOf('a', [NaN, 1, 2, 3]);
  const { times } = series;
  const range = { from: (times[0] ?? 0) - 600_000, to: (times[3] ?? 0) + 600_000 };
  assert.deepEqual(
    divide(series, range).gaps.map(({ kind }) => kind),
    ['before', 'after'],
  );
  const nothing = seriesOf('a', [NaN, NaN]);
  assert.deepEqual(
    divide(nothing, range).gaps.map(({ kind }) => kind),
    ['all'],
  );
});
