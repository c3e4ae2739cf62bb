import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNumber, formatValue, stepFor, unitNamed, type Unit } from './metric-unit.ts';

const written: [number, Unit | null, string][] = [
  [1_893_000_000, 'bytes', '1.89 GB'],
  [394_000_000, 'bytes', '394 MB'],
  [999_960_000, 'bytes', '1 GB'],
  [0, 'bytes', '0 B'],
  [1024, 'bytes-iec', '1 KiB'],
  [1.5 * 2 ** 30, 'bytes-iec', '1.5 GiB'],
  [0.659, 'ratio', '65.9 %'],
  [65.9, 'percent', '65.9 %'],
  [120, 'requests-per-second', '120 req/s'],
  [2_500_000, 'requests-per-second', '2.5 million req/s'],
  [0.00042, 'seconds', '420 µs'],
  [0.25, 'seconds', '250 ms'],
  [59.4, 'seconds', '59.4 s'],
  [59.96, 'seconds', '1 min'],
  [125, 'seconds', '2 min 5 s'],
  [3599.7, 'seconds', '1 h'],
  [3900, 'seconds', '1 h 5 min'],
  [183_600, 'seconds', '2 d 3 h'],
  [80_000, 'count', '80,000'],
  [123_456, null, '123,456'],
  [12_345_678, 'count', '12.3 million'],
  [3.14159, null, '3.14'],
  [12, { text: 'widgets' }, '12 widgets'],
  [-1500, 'bytes', '−1.5 kB'],
  [1.234e-9, null, '1.23e-9'],
  [Number.NaN, 'bytes', 'no sample'],
  [Infinity, 'bytes', '+Inf'],
  [-Infinity, null, '−Inf'],
];

for (const [value, unit, text] of written) {
  test(`${value} in ${JSON.stringify(unit)} is written ${text}`, () => {
    assert.equal(formatValue(value, unit), text);
  });
}

test('A number has three significant digits, and a whole one under a million all of them', () => {
  assert.equal(formatNumber(1234.56), '1,235');
  assert.equal(formatNumber(-1234), '-1,234');
  assert.equal(formatNumber(999_999), '999,999');
  assert.equal(formatNumber(0.5), '0.5');
});

test('The size of a unit is the largest that is not larger than the value', () => {
  assert.equal(stepFor(999, 'bytes').suffix, 'B');
  assert.equal(stepFor(1000, 'bytes').suffix, 'kB');
  assert.equal(stepFor(0, 'seconds').suffix, 's');
});

test('A unit that is not known is its own word', () => {
  assert.equal(unitNamed('bytes'), 'bytes');
  assert.deepEqual(unitNamed('widgets'), { text: 'widgets' });
});
