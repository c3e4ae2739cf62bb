import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { addressesCause, startDay, stateThen } from './follow-up-then.ts';
import type { FollowUp } from './follow-up.ts';

function followUp(line: string): FollowUp {
  const [only] = samplePostmortem({ followUps: line }).followUps;
  assert.ok(only);
  return only;
}

test('a follow-up of 10 January, as it stood on 1 March', () => {
  const cases: [line: string, expected: string][] = [
    ['- [ ] Dust', 'open'],
    ['- [ ] Dust status:in-progress', 'open'],
    ['- [ ] Dust opened:2026-03-01', 'open'],
    ['- [ ] Dust opened:2026-03-02', 'not-promised'],
    ['- [x] Dust opened:2026-03-02 closed:2026-03-03', 'not-promised'],
    ['- [x] Dust closed:2026-02-28', 'closed'],
    ['- [x] Dust closed:2026-03-01', 'unknown'],
    ['- [x] Dust closed:2026-03-02', 'open'],
    ['- [x] Dust', 'unknown'],
    ['- [x] Dust status:wont-do\n\n  Because.', 'unknown'],
    ['- [x] Dust closed:2026-02-01 status:wont-do\n\n  Because.', 'closed'],
  ];
  for (const [line, expected] of cases) {
    assert.equal(stateThen(followUp(line), '2026-01-10', '2026-03-01'), expected, line);
  }
});

test('only what says so is about the cause', () => {
  assert.equal(addressesCause(followUp('- [x] Dust type:prevent')), true);
  assert.equal(addressesCause(followUp('- [ ] Dust type:investigate')), true);
  assert.equal(addressesCause(followUp('- [x] Dust type:detect')), false);
  assert.equal(addressesCause(followUp('- [x] Dust')), false);
  assert.equal(addressesCause(followUp('- [ ] Dust type:prevent status:wont-do\n\n  No.')), false);
});

test('an incident began on the UTC day of its start', () => {
  assert.equal(startDay(samplePostmortem()), '2026-01-10');
});
