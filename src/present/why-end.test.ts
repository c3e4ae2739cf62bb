import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followUpWith } from '../../tests/support/postmortem-with.ts';
import { willFindOut } from './why-end.ts';

test('only what is open and there to investigate will find out', () => {
  const found = willFindOut([
    followUpWith({ id: 'asks', type: 'investigate' }),
    followUpWith({ id: 'asked', type: 'investigate', status: 'done' }),
    followUpWith({ id: 'mends', type: 'repair' }),
  ]);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['asks'],
  );
});
