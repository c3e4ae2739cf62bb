import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFit } from './fits-data.ts';
import { comparePeak } from './claimed-peak.ts';
import { attributesOf, dataOf, seriesOf } from '../../../tests/support/metric-samples.ts';

// The highest value, 1.893e9, is the third sample: 00:02.
const data = dataOf(
  seriesOf('site', [4e8, 1.63e9, 1.893e9, 5e8]),
  seriesOf('bot', [1e8, 1e8, 2e8, 1e8]),
);

function peak(text: string, more: Record<string, string> = {}) {
  return comparePeak(data, attributesOf({ unit: 'bytes', peak: text, ...more }));
}

test('A peak agrees within the precision it was written in', () => {
  for (const text of [
    '1.9 GB at 00:02',
    '1.89 GB at 00:02',
    '1893 MB at 00:02',
    '2 GB at 00:02',
    '1.893e9 at 2021-01-12T00:02Z',
  ]) {
    assert.equal(peak(text), null, text);
  }
});

test('The precision covers half a digit on either side, edges included', () => {
  const flat = (value: number) => dataOf(seriesOf('a', [0, value]));
  const attributes = attributesOf({ unit: 'bytes', peak: '1.9 GB at 00:01' });
  assert.equal(comparePeak(flat(1.85e9), attributes), null);
  assert.equal(comparePeak(flat(1.95e9), attributes), null);
  assert.notEqual(comparePeak(flat(1.849e9), attributes), null);
  assert.notEqual(comparePeak(flat(1.951e9), attributes), null);
});

test('A different value or minute is a slip that names both', () => {
  const slip = peak('1.5 GB at 00:01');
  assert.equal(slip?.rule, 'graph-peak-differs');
  assert.match(slip.message, /`1\.5 GB at 00:01`.*`1\.89 GB at 00:02`/u);
  assert.notEqual(peak('1.89 GB at 00:01'), null);
  assert.notEqual(peak('1.88 GB at 00:02'), null);
});

test('The peak is that of the series and the range that are drawn', () => {
  assert.equal(peak('200 MB at 00:02', { series: 'bot' }), null);
  assert.equal(peak('1.63 GB at 00:01', { to: '00:01' }), null);
});

test('A highest value that is reached twice is right at both times', () => {
  const twice = dataOf(seriesOf('a', [1, 5, 2, 5]));
  assert.equal(comparePeak(twice, attributesOf({ peak: '5 at 00:01' })), null);
  assert.equal(comparePeak(twice, attributesOf({ peak: '5 at 00:03' })), null);
  assert.notEqual(comparePeak(twice, attributesOf({ peak: '5 at 00:02' })), null);
});

test('Seconds are compared by the second, minutes by the minute', () => {
  const seconds = dataOf(seriesOf('a', [1, 2, 9, 3], 1));
  assert.equal(comparePeak(seconds, attributesOf({ peak: '9 at 00:00:02' })), null);
  assert.equal(comparePeak(seconds, attributesOf({ peak: '9 at 00:00' })), null);
  assert.notEqual(comparePeak(seconds, attributesOf({ peak: '9 at 00:00:03' })), null);
});

test('A claim in per cent fits data in ratios, and cells in per cent', () => {
  const ratio = dataOf(seriesOf('a', [0.1, 0.659]));
  assert.equal(comparePeak(ratio, attributesOf({ unit: 'ratio', peak: '65.9 % at 00:01' })), null);
  const cells = dataOf({ ...seriesOf('a', [10, 65.9]), writtenFamily: 'percent' });
  assert.equal(comparePeak(cells, attributesOf({ unit: 'ratio', peak: '66 % at 00:01' })), null);
});

test('With nothing but gaps there is nothing to compare', () => {
  assert.equal(
    comparePeak(dataOf(seriesOf('a', [NaN, Infinity])), attributesOf({ peak: '1 at 00:00' })),
    null,
  );
});

test('Series, ranges and units that do not fit the data are slips of their attribute', () => {
  const mixed = dataOf(
    { ...seriesOf('a', [1]), writtenFamily: 'bytes' },
    { ...seriesOf('b', [1]), writtenFamily: 'percent' },
  );
  const cases = [
    [checkFit(data, attributesOf({ series: 'sit; bot' })), 'series', 'graph-series-unknown'],
    [checkFit(data, attributesOf({ from: '02:00', to: '03:00' })), 'from', 'graph-range-empty'],
    [checkFit(data, attributesOf({ to: '2021-01-11T00:00Z' })), 'to', 'graph-range-empty'],
    [checkFit(mixed, attributesOf()), 'data', 'graph-units-mixed'],
    [checkFit(data, attributesOf({ peak: '7 at 00:01' })), 'peak', 'graph-peak-differs'],
    [
      checkFit(dataOf(seriesOf('a', [1, 2, 3], 86_400)), attributesOf({ note: '00:00 x' })),
      'note',
      'graph-time-ambiguous',
    ],
  ] as const;
  for (const [slips, attribute, rule] of cases) {
    assert.deepEqual(
      slips.map((slip) => [slip.attribute, slip.rule]),
      [[attribute, rule]],
    );
  }
});

test('A series is found by its full or short name, and by one that holds a semicolon', () => {
  const odd = dataOf({ ...seriesOf('up{job="x"}', [1]), label: 'x' }, seriesOf('a; b', [2]));
  for (const series of ['x', 'up{job="x"}', 'a; b', 'x; up{job="x"}']) {
    assert.deepEqual(checkFit(odd, attributesOf({ series })), [], series);
  }
});
