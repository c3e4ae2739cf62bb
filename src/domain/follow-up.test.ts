import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followUpAnchor, followUpStatus, followUpStatuses, isOpen } from './follow-up.ts';

const day = '2025-03-11';

describe('the state of a follow-up', () => {
  it('is what box and words say together, in every pair', () => {
    for (const hasNote of [true, false]) {
      for (const closed of [null, day]) {
        for (const ticked of [true, false]) {
          const refusedOpen = closed === null ? null : 'follow-up-state';
          const pairs = [
            [null, ticked ? 'done' : (refusedOpen ?? 'open')],
            ['in-progress', ticked ? 'follow-up-state' : (refusedOpen ?? 'in-progress')],
            ['wont-do', hasNote ? 'wont-do' : 'wont-do-reason'],
          ] as const;
          for (const [word, expected] of pairs) {
            const outcome = followUpStatus({ ticked, word, closed, hasNote });
            const said = outcome.ok ? outcome.value : outcome.slip.rule;
            assert.equal(said, expected, JSON.stringify({ ticked, word, closed, hasNote }));
          }
        }
      }
    }
  });

  it('names what contradicts', () => {
    const outcome = followUpStatus({ ticked: false, word: null, closed: day, hasNote: false });
    assert.ok(!outcome.ok);
    assert.match(outcome.slip.message, /`closed:2025-03-11`/);
  });

  it('is open until it is done or decided against', () => {
    const open = followUpStatuses.filter((status) => isOpen({ status }));
    assert.deepEqual(open, ['open', 'in-progress']);
  });

  it('gives its anchor', () => {
    assert.equal(followUpAnchor('check-the-chain'), 'follow-up-check-the-chain');
  });
});
