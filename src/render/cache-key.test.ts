import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheKey } from './cache-key.ts';

test('the same parts give the same key, other parts another', () => {
  const key = cacheKey({ id: 'a' }, 'text', null);
  assert.equal(cacheKey({ id: 'a' }, 'text', null), key);
  assert.notEqual(cacheKey({ id: 'b' }, 'text', null), key);
  assert.notEqual(cacheKey({ id: 'a' }, 'text', '2026-11-22'), key);
  assert.notEqual(cacheKey('ab', 'c'), cacheKey('a', 'bc'));
  assert.match(key, /^[0-9a-f]{32}$/);
});
