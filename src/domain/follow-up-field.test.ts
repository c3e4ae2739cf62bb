import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseField } from './follow-up-field.ts';

describe('a field of a follow-up', () => {
  it('is read', () => {
    const cases: [string, string, string][] = [
      ['@lin', 'owner', 'lin'],
      ['@Lin-Våg', 'owner', 'lin-våg'],
      ['@platform/on-call', 'owner', 'platform/on-call'],
      ['due:2025-04-01', 'due', '2025-04-01'],
      ['Opened:2024-02-29', 'opened', '2024-02-29'],
      ['closed:2025-03-11', 'closed', '2025-03-11'],
      ['P0', 'priority', 'P0'],
      ['p4', 'priority', 'P4'],
      ['type:investigate', 'type', 'investigate'],
      ['status:wont-do', 'status', 'wont-do'],
      ['id:check-the-chain', 'id', 'check-the-chain'],
      ['id:kette-prüfen', 'id', 'kette-prüfen'],
    ];
    for (const [word, kind, value] of cases) {
      assert.deepEqual(parseField(word), { ok: true, value: { kind, value } }, word);
    }
  });

  it('is not what looks a little like one', () => {
    const words = ['', '@', '@-lin', '@lin-', 'lin@example.com', 'P5', 'P', 'P10', 'Ask', 'note:'];
    words.push('https://example.com', 'by:hand', 'done:well', 'priority:high', 'state:solid');
    words.push('constructor:x', '__proto__:x', 'toString:x', 'constructor:', ':due', '09:12');
    for (const word of words) assert.equal(parseField(word), null, word);
  });

  it('is refused with its rule and cure', () => {
    const cases: [string, string, RegExp][] = [
      ['due:', 'follow-up-field', /right after the colon/],
      ['ID:', 'follow-up-field', /`id:` has no value/],
      ['due:tomorrow', 'follow-up-date', /`due:yyyy-mm-dd`/],
      ['closed:2025-02-30', 'follow-up-date', /`closed:2025-02-30` is not a day/],
      ['due:2025-4-1', 'follow-up-date', /is not a day/],
      ['type:prevention', 'follow-up-field', /`type:prevent`, .*`type:process`/],
      ['type:toString', 'follow-up-field', /is not one that follow-ups have/],
      ['status:done', 'follow-up-field', /`status:in-progress`, `status:wont-do`/],
      ['id:Check--it', 'follow-up-field', /is not a slug/],
      ['owner:lin', 'follow-up-field', /Write `@lin`/],
      ['assignee:@lin', 'follow-up-field', /Write `@lin`/],
      ['by:2025-04-01', 'follow-up-field', /Write `due:2025-04-01`/],
      ['done:2025-04-01', 'follow-up-field', /Write `closed:2025-04-01`/],
      ['created:2025-04-01', 'follow-up-field', /Write `opened:2025-04-01`/],
      ['prio:p1', 'follow-up-field', /Write `P1`/],
      ['state:in-progress', 'follow-up-field', /Write `status:in-progress`/],
    ];
    for (const [word, rule, words] of cases) {
      const outcome = parseField(word);
      assert.ok(outcome && !outcome.ok, word);
      assert.equal(outcome.slip.rule, rule, word);
      assert.match(`${outcome.slip.message} ${outcome.slip.cure}`, words, word);
    }
  });
});
