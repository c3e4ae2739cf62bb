import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { trackFollowUps, type Tracker } from '../domain/tracker.ts';
import {
  closedGroupPath,
  closedPageCounts,
  closedPageHeadline,
  closedPages,
  onFirstPage,
} from './closed-pages.ts';

const done = (closed: string | null): Partial<FollowUp> => ({ status: 'done', closed });
const declined: Partial<FollowUp> = { status: 'wont-do', closed: '2025-02-02' };

function trackerOf(...followUps: Partial<FollowUp>[]): Tracker {
  const postmortem = postmortemWith({ frontMatter: { date: '2024-11-01' }, followUps });
  return trackFollowUps([postmortem], '2026-11-22');
}
const many = trackerOf(
  ...Array.from({ length: 150 }, () => done('2026-03-04')),
  ...Array.from({ length: 60 }, () => done('2025-12-31')),
  declined,
  done(null),
  {},
);

test('a few stand on one page', () => {
  const few = trackerOf(...Array.from({ length: 200 }, () => done('2025-03-04')));
  assert.deepEqual(closedPages(few), []);
  assert.equal(onFirstPage(few), few);
  assert.equal(closedGroupPath(few, 'wont-do'), '/follow-ups/closed/#wont-do');
});

test('many have a page for each year of closing, and one for unknown days', () => {
  const pages = closedPages(many);
  assert.deepEqual(
    pages.map(({ path, name, rows }) => [path, name, rows.length]),
    [
      ['/follow-ups/closed/2026/', '2026', 150],
      ['/follow-ups/closed/2025/', '2025', 61],
      ['/follow-ups/closed/date-unknown/', 'Date unknown', 1],
    ],
  );
  assert.deepEqual(pages.map(closedPageHeadline), [
    '150 follow-ups were closed in 2026',
    '61 follow-ups were closed in 2025',
    '1 follow-up was closed on a day that nobody wrote down',
  ]);
  const first = onFirstPage(many);
  assert.deepEqual([first.open.length, first.closed.length], [1, 100]);
});

test('every count leads to what was counted', () => {
  const counts = closedPages(many).map((page) => closedPageCounts(page, many));
  assert.deepEqual(counts, [
    [
      { count: 150, href: '/follow-ups/closed/2026/#done' },
      { count: 0, href: null },
    ],
    [
      { count: 60, href: '/follow-ups/closed/2025/#done' },
      { count: 1, href: '/follow-ups/closed/2025/#wont-do' },
    ],
    [
      { count: 1, href: '/follow-ups/closed/date-unknown/#done-date-unknown' },
      { count: 0, href: null },
    ],
  ]);
  assert.equal(closedGroupPath(many, 'done'), '/follow-ups/closed/#by-year');
  assert.equal(
    closedGroupPath(many, 'done-date-unknown'),
    '/follow-ups/closed/date-unknown/#done-date-unknown',
  );
});
