import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { findRecurrences } from '../domain/recurrence.ts';
import { mostRepeats, recurrenceView, type RecurrenceView } from './recurrence.ts';

const first = samplePostmortem({
  id: '2026-01-10-first',
  followUps: [
    '- [ ] Dust the lens type:detect',
    '- [x] Mend the horn closed:2026-02-01 type:repair',
    '- [x] Paint the door',
    '- [x] Count the ships closed:2026-05-05',
    '- [ ] Write it down opened:2026-06-01',
    '- [x] Buy a moon status:wont-do',
    '',
    '  Too far.',
  ].join('\n'),
});
const second = samplePostmortem({
  id: '2026-04-10-second',
  date: '2026-04-10',
  front: 'recurrenceOf: [2026-01-10-first]',
  followUps: '- [x] Done type:prevent closed:2026-04-11',
});
const third = samplePostmortem({
  id: '2026-05-10-third',
  date: '2026-05-10',
  front: 'recurrenceOf: [2026-04-10-second]',
  followUps: '- [ ] Look',
});
const none = samplePostmortem({ id: '2026-03-01-none', date: '2026-03-01', followUps: '' });
const all: Postmortem[] = [third, second, none, first];

function view(own: Postmortem): RecurrenceView {
  return recurrenceView(own, findRecurrences(all), (id) => all.find((one) => one.id === id));
}

test('of each earlier follow-up it says how it stood when this one began', () => {
  const { before, after } = view(second);
  assert.equal(before.length, 1);
  assert.deepEqual(
    before[0]?.followUps.map(({ text, then, words }) => `${text}: ${then}: ${words}`),
    [
      'Dust the lens: open: Open then, and open still',
      'Mend the horn: closed: Closed then, on 1 February 2026',
      'Paint the door: unknown: Not known: done, on a day that is not recorded',
      'Count the ships: open: Open then; closed on 5 May 2026',
      'Write it down: not-promised: Not promised yet',
      'Buy a moon: unknown: Not known: decided against, on a day that is not recorded',
    ],
  );
  assert.equal(before[0].ago, '90 days earlier');
  assert.equal(
    before[0].finding,
    'None of its six follow-ups is marked as preventing it or as finding out why.',
  );
  assert.deepEqual(
    after.map(({ id, since, finding }) => [id, since, finding]),
    [['2026-05-10-third', '30 days later', 'One follow-up of this incident was closed then.']],
  );
});

test('on the earliest it says what came back, when, and what stood open', () => {
  const { before, after } = view(first);
  assert.deepEqual(before, []);
  assert.deepEqual(
    after.map(({ id, since, finding }) => [id, since, finding]),
    [
      [
        '2026-04-10-second',
        '90 days later',
        'Two follow-ups of this incident were open then, one closed, two not known to be either, one not promised yet.',
      ],
      [
        '2026-05-10-third',
        '120 days later, as a repetition of one that repeats this one',
        'One follow-up of this incident was open then, two closed, two not known to be either, one not promised yet.',
      ],
    ],
  );
});

test('the nearest comes first, and one that addressed the cause is not scolded', () => {
  const { before } = view(third);
  assert.deepEqual(
    before.map(({ id, finding }) => [id, finding]),
    [
      ['2026-04-10-second', ''],
      [
        '2026-01-10-first',
        'None of its six follow-ups is marked as preventing it or as finding out why.',
      ],
    ],
  );
});

test('an incident that nothing repeats has nothing to say', () => {
  assert.deepEqual(view(none), { before: [], beforeInAll: 0, after: [], afterInAll: 0 });
});

test('of a fault that comes back for years as many are named as a page has room for, and all are counted', () => {
  const chain = Array.from({ length: 60 }, (_, index): Postmortem => {
    const earlier = index === 0 ? [] : [`lamp-${String(index - 1)}`];
    return {
      ...first,
      id: `lamp-${String(index)}`,
      frontMatter: { ...first.frontMatter, recurrenceOf: earlier },
    };
  });
  const [, own] = chain.slice(28);
  assert.ok(own);
  const found = recurrenceView(own, findRecurrences(chain), (id) =>
    chain.find((one) => one.id === id),
  );
  assert.deepEqual([found.before.length, found.beforeInAll], [mostRepeats, 29]);
  assert.deepEqual([found.after.length, found.afterInAll], [mostRepeats, 30]);
  assert.equal(found.before[0]?.id, 'lamp-28');
});
