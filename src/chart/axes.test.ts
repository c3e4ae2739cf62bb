import assert from 'node:assert/strict';
import { test } from 'node:test';
import { midnight } from '../../tests/support/metric-samples.ts';
import { timeTicks } from './time-axis.ts';
import { daysText, spanText, timeStyleOf, timeText } from './time-text.ts';
import { valueAxis } from './value-axis.ts';

const labels = (axis: ReturnType<typeof valueAxis>): string[] =>
  axis.ticks.map(({ label }) => label);

test('The last value carries the unit that suits it', () => {
  assert.deepEqual(labels(valueAxis(182e6, 1.893e9, 'bytes', 'zero', 182)), [
    '0',
    '0.5',
    '1',
    '1.5',
    '2 GB',
  ]);
  assert.deepEqual(labels(valueAxis(0, 0.659, 'ratio', 'zero', 94)), [
    '0',
    '20',
    '40',
    '60',
    '80 %',
  ]);
  assert.deepEqual(labels(valueAxis(0, 290, 'seconds', 'zero', 182)), [
    '0',
    '1',
    '2',
    '3',
    '4',
    '5 min',
  ]);
});

test('An axis includes zero unless the author asks for another', () => {
  const zero = valueAxis(990, 998, null, 'zero', 182);
  assert.deepEqual([zero.low, zero.hasZero], [0, true]);
  const near = valueAxis(990, 998, null, 'auto', 182);
  assert.deepEqual([near.low, near.high, near.hasZero], [990, 998, false]);
});

test('Negative values, constants and nothing but zero have an axis of some length', () => {
  for (const [low, high, start] of [
    [-25, 15, 'zero'],
    [-5, -5, 'zero'],
    [5, 5, 'auto'],
    [0, 0, 'zero'],
    [0, 0, 'auto'],
  ] as const) {
    const axis = valueAxis(low, high, null, start, 182);
    assert.ok(axis.low < axis.high && axis.low <= low && axis.high >= high);
    assert.ok(axis.ticks.length >= 2);
  }
  assert.equal(labels(valueAxis(-25, 15, null, 'zero', 182))[0], '−30');
});

test('Lines are never closer than 22 pixels, nor is much of the height without data', () => {
  for (let high = 1; high < 2000; high *= 1.3) {
    const axis = valueAxis(0, high, null, 'zero', 182);
    assert.ok(182 / (axis.ticks.length - 1) >= 22);
    assert.ok(high / axis.high > 0.5, `${high} of ${axis.high}`);
  }
});

const ticks = (seconds: number) => {
  const range = { from: midnight, to: midnight + seconds * 1000 };
  return timeTicks(range, (time) => ((time - range.from) / (range.to - range.from)) * 100);
};

test('From one minute to a year, labels say as much of a time as changes', () => {
  const shown = (seconds: number): string[] =>
    ticks(seconds).flatMap(({ text, tier }) => (tier === null ? [] : [text]));
  assert.ok(shown(60).every((text) => /^00:00:\d\d$/u.test(text)));
  assert.ok(shown(4 * 3600).every((text) => /^0\d:\d\d$/u.test(text)));
  assert.ok(shown(36 * 3600).includes('13 Jan'));
  assert.ok(shown(14 * 86_400).every((text) => /^\d+ Jan$/u.test(text)));
  assert.deepEqual(shown(365 * 86_400).slice(0, 3), ['Feb', 'Mar', 'Apr']);
  assert.ok(shown(365 * 86_400).includes('2022'));
});

test('At every width the labels are evenly apart, and narrow pages show some of what wide ones do', () => {
  for (const seconds of [60, 301, 4 * 3600, 86_400, 14 * 86_400]) {
    for (const width of [288, 352, 480, 720]) {
      const shown = ticks(seconds).flatMap(({ tier }, index) =>
        tier !== null && tier <= width ? [index] : [],
      );
      const distances = new Set(shown.slice(1).map((at, index) => at - (shown[index] ?? 0)));
      assert.ok(
        shown.length >= 1 && distances.size <= 1,
        `${seconds} s, ${width} pixels: ${shown.join()}`,
      );
    }
  }
});

test('Times are written in UTC with as much of the day as is needed', () => {
  const day = timeStyleOf({ from: midnight, to: midnight + 3_600_000 }, [[midnight]]);
  assert.equal(timeText(midnight + 222_000, day), '00:03');
  const second = timeStyleOf({ from: midnight, to: midnight + 3_600_000 }, [[midnight + 1000]]);
  assert.equal(timeText(midnight + 222_000, second), '00:03:42');
  const days = timeStyleOf({ from: midnight, to: midnight + 9e8 }, [[midnight + 60_000]]);
  assert.equal(timeText(midnight + 222_000, days), '12 Jan 00:03');
  assert.equal(spanText(midnight, midnight + 60_000, days), '12 Jan 00:00–00:01');
  const years = timeStyleOf({ from: midnight, to: midnight + 4e10 }, [[midnight]]);
  assert.equal(timeText(midnight, years), '12 Jan 2021');
});

test('Days are named once, with what they share', () => {
  const to = (days: number): string =>
    daysText({ from: midnight, to: midnight + days * 86_400_000 });
  assert.equal(to(0), '12 January 2021');
  assert.equal(to(3), '12–15 January 2021');
  assert.equal(to(30), '12 January – 11 February 2021');
  assert.equal(to(365), '12 January 2021 – 12 January 2022');
});
