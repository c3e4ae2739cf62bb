import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheKey, rowDigest, rowDigests } from './cache-key.ts';

test('the same parts give the same key, other parts another', () => {
  const key = cacheKey({ id: 'a' }, 'text', null);
  assert.equal(cacheKey({ id: 'a' }, 'text', null), key);
  assert.notEqual(cacheKey({ id: 'b' }, 'text', null), key);
  assert.notEqual(cacheKey({ id: 'a' }, 'text', '2026-11-22'), key);
  assert.notEqual(cacheKey('ab', 'c'), cacheKey('a', 'bc'));
  assert.match(key, /^[0-9a-f]{32}$/);
});

test('rows have one digest each: of what they say, wherever they stand', () => {
  const row = { id: 'a', days: 3 };
  const [digest] = rowDigests([row]);
  assert.deepEqual(rowDigests([{ id: 'b', days: 3 }, row])[1], digest);
  assert.equal(rowDigest({ ...row }), digest);
  for (const other of [
    { ...row, id: 'b' },
    { ...row, days: 4 },
    { ...row, more: [] },
  ]) {
    assert.notEqual(rowDigest(other), digest);
  }
  assert.match(String(digest), /^[0-9a-f]{32}$/);
});
