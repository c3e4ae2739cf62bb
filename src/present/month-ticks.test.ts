import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthTicks } from './month-ticks.ts';

const labels = (from: string, to: string): string[] =>
  monthTicks(from, to).map(({ label, year }) => (year === null ? label : `${label} ${year}`));

test('each month has a mark, and the year where one begins', () => {
  assert.deepEqual(labels('2020-12-01', '2021-03-01'), ['Dec 2020', 'Jan 2021', 'Feb']);
});

test('a longer time has fewer marks, at round months', () => {
  assert.deepEqual(labels('2020-12-01', '2022-01-01'), [
    'Jan 2021',
    'Mar',
    'May',
    'Jul',
    'Sep',
    'Nov',
  ]);
  assert.deepEqual(labels('2015-03-01', '2021-03-01').slice(0, 3), ['Jul 2015', 'Jan 2016', 'Jul']);
});

test('many years are marked by year', () => {
  assert.deepEqual(labels('2010-05-01', '2020-02-01').slice(0, 2), ['2011', '2012']);
});

test('marks lie on the axis in order', () => {
  const x = monthTicks('2021-01-01', '2022-01-01').map((tick) => tick.x);
  assert.equal(x[0], 0);
  assert.deepEqual(
    [...x].sort((a, b) => a - b),
    x,
  );
  assert.ok(x.every((at) => at < 100));
});
