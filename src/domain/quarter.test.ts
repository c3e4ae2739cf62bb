import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstDay, lastDay, nextQuarter, quarterOf, quartersBetween } from './quarter.ts';

describe('quarters', () => {
  it('have their first and last day, and the next one', () => {
    const cases = [
      ['2024-Q1', '2024-01-01', '2024-03-31', '2024-Q2'],
      ['2023-Q2', '2023-04-01', '2023-06-30', '2023-Q3'],
      ['2023-Q3', '2023-07-01', '2023-09-30', '2023-Q4'],
      ['2023-Q4', '2023-10-01', '2023-12-31', '2024-Q1'],
    ] as const;
    for (const [quarter, first, last, next] of cases) {
      assert.deepEqual(
        [firstDay(quarter), lastDay(quarter), nextQuarter(quarter)],
        [first, last, next],
      );
      assert.deepEqual([quarterOf(first), quarterOf(last)], [quarter, quarter]);
    }
  });

  it('are listed with both ends', () => {
    assert.deepEqual(quartersBetween('2020-Q4', '2021-Q2'), ['2020-Q4', '2021-Q1', '2021-Q2']);
    assert.deepEqual(quartersBetween('2021-Q1', '2021-Q1'), ['2021-Q1']);
    assert.deepEqual(quartersBetween('2021-Q2', '2021-Q1'), []);
  });
});
