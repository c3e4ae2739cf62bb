import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { followUpFlow, punctuality, wasOpenOn } from '../domain/follow-up-flow.ts';
import { lastDay } from '../domain/quarter.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { listPath, outcomeLists, quarterLists } from './insight-lists.ts';

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
  const lists = quarterLists(
    quarters.map(({ quarter }) => quarter),
    all,
    today,
  );
  for (const [index, { quarter, ...counts }] of quarters.entries()) {
    const parts = lists[index]?.parts ?? [];
    const sizes = parts.map(({ anchor, rows }) => [anchor, rows.length]);
    assert.deepEqual(Object.fromEntries(sizes), counts, quarter);
    const end = lastDay(quarter) < today ? lastDay(quarter) : today;
    assert.deepEqual(
      parts.find(({ anchor }) => anchor === 'open')?.rows,
      all.filter((tracked) => wasOpenOn(tracked, end)),
    );
  }
  assert.equal(listPath('2026-Q1', 'opened'), '/insights/follow-ups/2026-q1/#opened');
});
