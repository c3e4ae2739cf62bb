import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinUnits } from './join-units.ts';

test('a number keeps its unit', () => {
  assert.equal(
    joinUnits('at 1.89 GB, 66 % after 5 min, 3 d 4 h'),
    'at 1.89\u00a0GB, 66\u00a0% after 5\u00a0min, 3\u00a0d 4\u00a0h',
  );
});

test('words that begin like a unit are words', () => {
  const text = '80 sites, 2 minutes, 3 hosts, 4 days, and B 5';
  assert.equal(joinUnits(text), text);
});
