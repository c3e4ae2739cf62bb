import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from './tracker.ts';
import { belongsTo, handlesOf, partOfTracker, unassigned } from './tracker-part.ts';

test('a team stands for itself and its members, a person for themselves', () => {
  assert.deepEqual(handlesOf('keepers', sampleConfig), ['keepers', 'ada', 'lin']);
  assert.deepEqual(handlesOf('ada', sampleConfig), ['ada']);
  assert.deepEqual(handlesOf('constructor', sampleConfig), ['constructor']);
});

test('a follow-up belongs to its owners and their teams, or to nobody', () => {
  const mine = { owners: ['ada'] };
  assert.equal(belongsTo(mine, 'ada', sampleConfig), true);
  assert.equal(belongsTo(mine, 'keepers', sampleConfig), true);
  assert.equal(belongsTo({ owners: ['keepers'] }, 'ada', sampleConfig), false);
  assert.equal(belongsTo(mine, unassigned, sampleConfig), false);
  assert.equal(belongsTo({ owners: [] }, unassigned, sampleConfig), true);
  assert.equal(belongsTo({ owners: [] }, 'ada', sampleConfig), false);
});

test('a part keeps the order and the day', () => {
  const postmortem = samplePostmortem({
    followUps: '- [ ] One @ada\n- [x] Two @ada\n- [ ] Three\n- [ ] Four @lin',
  });
  const tracker = trackFollowUps([postmortem], '2026-02-01');
  const part = partOfTracker(tracker, ({ followUp }) =>
    belongsTo(followUp, 'keepers', sampleConfig),
  );
  assert.equal(part.today, '2026-02-01');
  assert.deepEqual(
    part.open.map(({ followUp }) => followUp.id),
    ['four', 'one'],
  );
  assert.deepEqual(
    part.closed.map(({ followUp }) => followUp.id),
    ['two'],
  );
});
