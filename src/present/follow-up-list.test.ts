import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackFollowUps } from '../domain/tracker.ts';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { listKey, trackedOf } from './follow-up-list.ts';

const postmortem = postmortemWith({
  id: 'lamps',
  followUps: [
    { id: 'done-2', status: 'done', line: 4 },
    { id: 'undated', line: 5 },
    { id: 'late', line: 6, due: '2021-01-13' },
    { id: 'done-1', status: 'done', line: 3, closed: '2021-01-20' },
  ],
});
const other = postmortemWith({ id: 'horns', followUps: [{ id: 'late' }] });
const tracker = trackFollowUps([postmortem, other], '2021-02-01');

test('the open ones in the order of the tracker, then the closed as written', () => {
  assert.deepEqual(
    trackedOf(tracker, 'lamps', postmortem.followUps).map(({ followUp }) => followUp.id),
    ['late', 'undated', 'done-1', 'done-2'],
  );
});

test('a list holds only its own', () => {
  const one = postmortem.followUps.filter(({ id }) => id === 'late');
  assert.deepEqual(
    trackedOf(tracker, 'lamps', one).map(({ incident }) => incident.id),
    ['lamps'],
  );
});

test('the line above it counts each state, and names the day only when ages stand below', () => {
  assert.equal(
    listKey(postmortem.followUps, '1 February 2021'),
    '2 open, 2 done. Ages are counted to 1 February 2021.',
  );
  assert.equal(listKey(postmortem.followUps.slice(0, 1), '1 February 2021'), '1 done.');
});
