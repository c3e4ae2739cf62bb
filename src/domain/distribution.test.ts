import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quantile, spreadOf } from './distribution.ts';

describe('a quantile of definition 7', () => {
  it('is interpolated between neighbours', () => {
    const cases: [number[], number, number][] = [
      [[1, 2, 3, 4], 0.25, 1.75],
      [[1, 2, 3, 4], 0.5, 2.5],
      [[1, 2, 3, 4], 0.75, 3.25],
      [[1, 2, 3, 4, 5], 0.25, 2],
      [[10, 30], 0.1, 12],
      [[7], 0.9, 7],
      [[-5, 5], 0, -5],
      [[-5, 5], 1, 5],
    ];
    for (const [values, p, expected] of cases) assert.equal(quantile(values, p), expected);
  });

  it('needs a value', () => {
    assert.throws(() => quantile([], 0.5), RangeError);
  });
});

describe('a spread', () => {
  it('takes values in any order, by size and not by text, and leaves them so', () => {
    const values = [100, 9, 20, 1, 3];
    assert.deepEqual(spreadOf(values), {
      lowest: 1,
      lowerQuartile: 3,
      median: 9,
      upperQuartile: 20,
      highest: 100,
    });
    assert.deepEqual(values, [100, 9, 20, 1, 3]);
    assert.equal(spreadOf([]), null);
  });
});
