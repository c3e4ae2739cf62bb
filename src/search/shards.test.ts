import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shardsOf } from './shards.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('the shards of a search', () => {
  it('hold everything once, in its order', () => {
    for (const count of [0, 1, 500, 501, 1500, 3999, 4001, 10_000]) {
      assert.deepEqual(shardsOf(numbers(count)).flat(), numbers(count));
    }
  });

  it('are one for a small archive, and never more than eight', () => {
    for (const [count, shards] of [
      [0, 1],
      [500, 1],
      [501, 2],
      [1000, 2],
      [3000, 6],
      [4000, 8],
      [4001, 5],
      [10_000, 5],
      [100_000, 7],
    ] as const) {
      assert.equal(shardsOf(numbers(count)).length, shards, String(count));
    }
  });

  it('stay as they are when something is added at the end, but for the last', () => {
    const [before, after] = [shardsOf(numbers(2900)), shardsOf(numbers(2999))];
    assert.deepEqual(after.slice(0, -1), before.slice(0, -1));
  });
});
