import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Series, TimeRange } from '../domain/metric.ts';
import { extentOf } from '../domain/metric.ts';
import { divide } from './runs.ts';
import { randomNumbers, seriesOf } from '../../tests/support/metric-samples.ts';
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
    test(`Thinning keeps every extreme of each pixel: ${name}, ${count} samples`, () => {
      const random = randomNumbers(count);
      const values = Array.from({ length: count }, (_, index) => shape(index, random));
      const series = seriesOf('a', values);
      const range = rangeOf(series);
      const kept = thin(series, { first: 0, last: count - 1 }, range, plotPixels);
      const all = values.keys();
      assert.deepEqual(
        extremes(series, kept, range, plotPixels),
        extremes(series, all, range, plotPixels),
      );
      assert.ok(kept.length <= 2 * plotPixels + 2);
      assert.equal(kept[0], 0);
      assert.equal(kept.at(-1), count - 1);
      assert.ok(kept.every((index, at) => at === 0 || index > (kept[at - 1] ?? 0)));
    });
  }
}

test('Lines are thinned to pixels, and up to 1,000 samples are all drawn', () => {
  assert.equal(columnsFor(1000), null);
  assert.equal(columnsFor(1001), plotPixels);
  const series = seriesOf('a', [1, 2, 3, 2, 1]);
  assert.equal(thin(series, { first: 0, last: 4 }, rangeOf(series), null).length, 5);
});

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
