import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinUnits } from './join-units.ts';

test('days, months and years stay together, as far as all of them are there', () => {
  assert.equal(
    joinUnits('to 22 August 2026, or 3 Sep 2026, or 12 May: in May 2026 marched 3 Marches'),
    'to 22\u00a0August\u00a02026, or 3\u00a0Sep\u00a02026, or 12\u00a0May: in May 2026 marched 3 Marches',
  );
});

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
