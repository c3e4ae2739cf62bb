import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { propose } from './propose.ts';
import type { Finding } from './true-dates.ts';

function proposed(line: string, opened: string, closed: string | null): string {
  const { followUps } = samplePostmortem({ followUps: line });
  const finding = (day: string): Finding =>
    day === '?' ? { kind: 'unknown', reason: 'put-back' } : { kind: 'known', day };
  const dates = [{ opened: finding(opened), closed: closed === null ? null : finding(closed) }];
  const { amendments, questions } = propose(followUps, dates, '2026-01-10', '2026-03-01');
  return [
    ...amendments.map((edit) => `${edit.opened ?? '–'} ${edit.closed ?? '–'}`),
    ...questions.map(({ field, reason }) => `${field} ${reason}`),
  ].join('; ');
}

test('absent fields are proposed, written ones win', () => {
  const cases: [line: string, opened: string, closed: string | null, expected: string][] = [
    ['- [x] Dust', '2026-01-12', '2026-02-01', '2026-01-12 2026-02-01'],
    ['- [x] Dust closed:2026-01-30', '2026-01-12', '2026-02-01', '2026-01-12 –'],
    ['- [x] Dust opened:2026-01-11', '2026-01-12', '2026-02-01', '– 2026-02-01'],
    ['- [x] Dust opened:2026-01-11 closed:2026-01-30', '2026-01-12', '2026-02-01', ''],
    ['- [ ] Dust', '2026-01-12', null, '2026-01-12 –'],
    // The incident's day is what an absent field means.
    ['- [ ] Dust', '2026-01-10', null, ''],
    ['- [x] Dust', '2026-01-10', '2026-01-10', '– 2026-01-10'],
  ];
  for (const [line, opened, closed, expected] of cases) {
    assert.equal(proposed(line, opened, closed), expected, `${line} ${opened} ${String(closed)}`);
  }
});

test('what cannot be is not proposed', () => {
  assert.equal(proposed('- [ ] Dust', '2026-01-09', null), 'opened before-the-incident');
  assert.equal(
    proposed('- [x] Dust closed:2026-01-15', '2026-01-20', '2026-02-01'),
    'opened out-of-order',
  );
  assert.equal(
    proposed('- [x] Dust opened:2026-02-10', '2026-01-20', '2026-02-01'),
    'closed out-of-order',
  );
  assert.equal(
    proposed('- [x] Dust', '2026-01-12', '2026-03-02'),
    '2026-01-12 –; closed in-the-future',
  );
  assert.equal(proposed('- [x] Dust', '?', '?'), 'closed put-back; opened put-back');
});
