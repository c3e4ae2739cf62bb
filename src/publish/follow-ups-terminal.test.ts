import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { followUpsTerminal } from './follow-ups-terminal.ts';

const followUps =
  '- [ ] Dust the lens @ada due:2026-02-01 P1 HL-7\n- [ ] Undated status:in-progress\n- [x] Done\n- [x] No status:wont-do\n\n  Because.';
const tracker = trackFollowUps(
  [
    samplePostmortem({ followUps }),
    samplePostmortem({
      id: '2026-01-30-again',
      date: '2026-01-30',
      front: 'recurrenceOf: [2026-01-10-lamps-go-out]',
      followUps: '- [x] Enough @ada closed:2026-02-01',
    }),
  ],
  '2026-02-05',
);

test('it says the finding, the counts and the open ones in the order of the page', () => {
  assert.equal(
    followUpsTerminal({ tracker, overdueOnly: false, config: sampleConfig }),
    `One of two open follow-ups is late as of 5 February 2026.
Open: 2 · Overdue: 1 · Due within 7 days: 0 · Later: 0 · No due date: 1 · No owner: 1 (3 with the closed ones) · Done: 1 · Done, date unknown: 1 · Won’t do: 1

Overdue (1)
  4 days late  Dust the lens
               Ada Storm · SEV2 · P1 · due 1 Feb, open 26 days · HL-7
               2026-01-10-lamps-go-out, line 14
               while open, it happened again: 2026-01-30-again

No due date (1)
  No due date  Undated
               no owner · SEV2 · in progress · open 26 days
               2026-01-10-lamps-go-out, line 15
               while open, it happened again: 2026-01-30-again
`,
  );
});

test('the late ones alone, under counts of all', () => {
  const text = followUpsTerminal({ tracker, overdueOnly: true, config: sampleConfig });
  assert.match(text, /Open: 2 ·/);
  assert.doesNotMatch(text, /Undated/);
});

test('content cannot write to the terminal what it likes', () => {
  const hostile = samplePostmortem({ followUps: '- [ ] Red &#27;[31m and \u202eturned' });
  const text = followUpsTerminal({
    tracker: trackFollowUps([hostile], '2026-02-05'),
    overdueOnly: false,
    config: sampleConfig,
  });
  assert.doesNotMatch(text, /[\u001b\u202e]/);
});
