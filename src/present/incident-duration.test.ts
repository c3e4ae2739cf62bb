import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { incidentDuration } from './incident-duration.ts';
import { plainWords } from './timed-words.ts';

/** The duration with its words as they are read. */
function durationOf(postmortem: Postmortem) {
  const { known, ...duration } = incidentDuration(postmortem);
  return { ...duration, known: plainWords(known) };
}

test('a recorded duration, with its ends', () => {
  const instants = { started: '~2021-01-12T20:20Z', resolved: '2021-01-12T20:46Z' };
  assert.deepEqual(durationOf(postmortemWith({ instants })), {
    length: 'about 26 min',
    iso: 'PT26M',
    known: '~20:20 to 20:46',
  });
});

test('an end on another day is named with its day', () => {
  const instants = { started: '2021-01-12T23:00Z', resolved: '2021-01-13T01:00Z' };
  assert.equal(durationOf(postmortemWith({ instants })).known, '23:00 to 13\u00a0Jan\u00a001:00');
});

test('an end that is not recorded: what is known instead', () => {
  const instants = { started: '2021-01-12T03:01Z' };
  const known = (timeline: string[]): string =>
    durationOf(postmortemWith({ instants, timeline })).known;
  assert.equal(known([]), 'from 03:01');
  assert.equal(known(['02:55']), 'from 03:01');
  assert.equal(known(['02:55', '04:37–04:42']), 'from 03:01; last\u00a0entry\u00a004:42');
  assert.equal(known(['2021-01-13T00:10']), 'from 03:01; last\u00a0entry 13\u00a0Jan\u00a000:10');
});

test('a start that is not recorded', () => {
  const instants = { resolved: '2021-01-12T04:00Z' };
  assert.deepEqual(durationOf(postmortemWith({ instants })), {
    length: null,
    iso: null,
    known: 'start not recorded; until 04:00',
  });
  assert.equal(durationOf(postmortemWith()).known, 'nor its start');
});
