import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSettled } from './settled.ts';

/** A whole second, in milliseconds and in nanoseconds. */
const now = 1_795_000_000_000;
const nowNs = BigInt(now) * 1_000_000n;

test('a time with a fraction of a second comes from a clock that ticks soon', () => {
  const changed = nowNs - 1n;
  assert.equal(isSettled(changed, now), false);
  assert.equal(isSettled(changed, now + 99), false);
  assert.equal(isSettled(changed, now + 101), true);
});

test('a whole second may come from a clock that ticks every two', () => {
  assert.equal(isSettled(nowNs, now + 1999), false);
  assert.equal(isSettled(nowNs, now + 2001), true);
});

test('what will change in the future is never settled', () => {
  assert.equal(isSettled(nowNs + 5_000_000_001n, now), false);
});
