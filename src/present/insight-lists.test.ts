import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { followUpFlow, punctuality } from '../domain/follow-up-flow.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { listPath, outcomeLists, quarterList } from './insight-lists.ts';

const { open, closed, today } = trackFollowUps(
  [
    postmortemWith({
      frontMatter: { date: '2026-01-10' },
      followUps: [
        { status: 'done', closed: '2026-02-01', due: '2026-02-01' },
        { status: 'done', closed: '2026-05-01', due: '2026-02-01' },
        { status: 'done', due: '2026-02-01' },
        { status: 'wont-do', closed: '2026-04-01' },
        { status: 'open', due: '2026-02-01' },
        { status: 'in-progress', opened: '2026-04-02' },
      ],
    }),
  ],
  '2026-05-20',
);
const all = [...open, ...closed];

test('every count of the follow-ups has a list as long as it says', () => {
  const sizes = Object.fromEntries(
    outcomeLists(all).map(({ key, parts }) => [key, parts[0]?.rows.length]),
  );
  assert.deepEqual(sizes, {
    done: 2,
    'done-date-unknown': 1,
    'wont-do': 1,
    open: 2,
    'closed-date-unknown': 1,
    'day-has-come': 3,
    'in-time': 1,
    late: 1,
    overdue: 1,
    'due-date-unknown': 1,
  });
  assert.deepEqual(punctuality(all), { inTime: 1, late: 1, overdue: 1, unknown: 1 });
});

test('a quarter lists what it counts', () => {
  const { quarters } = followUpFlow(all, today);
  assert.equal(quarters.length, 2);
  for (const { quarter, ...counts } of quarters) {
    const sizes = quarterList(quarter, all, today).parts.map(({ anchor, rows }) => [
      anchor,
      rows.length,
    ]);
    assert.deepEqual(Object.fromEntries(sizes), counts, quarter);
  }
  assert.equal(listPath('2026-Q1', 'opened'), '/insights/follow-ups/2026-q1/#opened');
});
