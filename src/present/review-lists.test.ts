import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Postmortem } from '../domain/postmortem.ts';
import { reviewOf, type Review } from '../domain/review.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { reviewKey } from './review-key.ts';
import { reviewLists, reviewPages, reviewShown } from './review-lists.ts';

const late = Array.from({ length: 12 }, (_, index) => `- [ ] Wait ${index} due:2026-01-01`);
const followUps = [...late, '- [x] Oil closed:2026-01-21', '- [x] Undated'].join('\n');
const lamps = samplePostmortem({ id: 'lamps', date: '2026-01-20', followUps });

function review(today: string, postmortems: readonly Postmortem[] = [lamps]): Review {
  const { open, closed } = trackFollowUps(postmortems, today);
  return reviewOf('2026-W04', postmortems, [...open, ...closed], today);
}

/** The same incident so many times, on a day of each of so many years back. */
function copies(count: number, years: number): Postmortem[] {
  return Array.from({ length: count * years }, (_, index) => ({
    ...lamps,
    id: `lamps-${String(index)}`,
    frontMatter: {
      ...lamps.frontMatter,
      date: `${String(2026 - (index % years))}-01-20`,
    },
  }));
}

test('of those late for long only the longest are listed, and all are counted', () => {
  const [first, ...others] = reviewLists(review('2026-02-01'));
  assert.deepEqual([first?.anchor, first?.rows.length, first?.of], ['late-longer', 10, 12]);
  assert.equal(first?.rows[0]?.when, '24 days late, due 1\u00a0January\u00a02026');
  assert.deepEqual(
    others.map(({ anchor }) => anchor),
    ['opened', 'closed'],
  );
});

test('the key of a past week is the same on every later day, and not that of the running week', () => {
  const key = (today: string): string => reviewKey(review(today), JSON.stringify);
  assert.equal(key('2026-01-26'), key('2031-05-05'));
  assert.notEqual(key('2026-01-26'), key('2026-01-22'));
});

test('a week has no other pages while one has room for it', () => {
  const shown = reviewShown(review('2026-02-01'));
  assert.deepEqual(
    [...shown.own, ...shown.lists, ...shown.earlier].map(({ href }) => href),
    [null, null, null, null],
  );
  assert.deepEqual(reviewPages(review('2026-02-01')), []);
});

test('however much happens in a week, its pages stay small, and have all of what is left out', () => {
  const busy = review('2026-02-01', copies(300, 3));
  const { own, lists, earlier } = reviewShown(busy);
  const incidents = [...own, ...earlier].map(({ rows, href }) => [rows.length, href]);
  assert.deepEqual(incidents, [
    [40, '/review/2026-W04/incidents/'],
    [10, '/review/2026-W04/anniversaries/'],
  ]);
  assert.ok(lists.reduce((sum, { rows }) => sum + rows.length, 0) <= 100);
  const pages = reviewPages(busy);
  assert.ok(Math.max(...pages.map(({ rows }) => rows.length)) <= 200);
  for (const { group, href } of [...own, ...lists, ...earlier]) {
    const own = pages.filter((page) => page.group.anchor === group.anchor);
    const rows = own.flatMap((page): unknown[] => [...page.rows]);
    assert.deepEqual(rows, href === null ? [] : group.rows);
    assert.equal(own[0]?.path ?? null, href);
  }
  assert.deepEqual(
    [...new Set(pages.map(({ kind, group }) => `${kind}: ${group.title}`))],
    [
      'incidents: Incidents',
      'incidents: In this week of earlier years',
      'follow-ups: Opened',
      'follow-ups: Closed',
    ],
  );
});
