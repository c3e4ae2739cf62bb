import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { holds } from './holds.ts';

const outer = path.resolve('content');

test('a folder holds itself, what lies in it, and names that only look like a way out', () => {
  for (const name of ['', 'a.csv', 'a/b.csv', '..a.csv', '...', 'a/../b.csv']) {
    assert.equal(holds(outer, path.join(outer, name)), true, name);
  }
});

test('it does not hold what lies beside it or above it', () => {
  for (const name of ['..', '../b.csv', '../contents', '../..', 'a/../../b.csv']) {
    assert.equal(holds(outer, path.join(outer, name)), false, name);
  }
});
