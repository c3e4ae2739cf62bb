import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { incidentBounds, listPages, nameBounds, shownFirst } from './list-pages.ts';
import { byQuarterOfYear, pagesOfYears, timesOfYear, timesOfYearPath } from './year-lists.ts';

const sample = samplePostmortem({ id: 'lamp' });

/** So many postmortems of a day. */
function on(date: string, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    ...sample,
    id: `${date}-${String(index)}`,
    frontMatter: { ...sample.frontMatter, date },
  }));
}

const busy = [...on('2026-11-02', 950), ...on('2026-08-30', 3), ...on('2026-01-01', 60)];

test('a year is parted by its quarters, the newest first', () => {
  assert.deepEqual(
    byQuarterOfYear(busy).map(({ anchor, title, rows }) => [anchor, title, rows.length]),
    [
      ['2026-q4', '2026 Q4', 950],
      ['2026-q3', '2026 Q3', 3],
      ['2026-q1', '2026 Q1', 60],
    ],
  );
});

test('no page of a year has more than its bound, and together they have each postmortem once', () => {
  const years = [...busy, ...on('2025-05-05', incidentBounds.whole)];
  assert.deepEqual(pagesOfYears(years), [
    ['/years/2026/2026-q4/', 200],
    ['/years/2026/2026-q4/2/', 200],
    ['/years/2026/2026-q4/3/', 200],
    ['/years/2026/2026-q4/4/', 200],
    ['/years/2026/2026-q4/5/', 150],
    ['/years/2026/2026-q3/', 3],
    ['/years/2026/2026-q1/', 60],
    ['/years/2025/', 200],
  ]);
  const first = shownFirst(byQuarterOfYear(busy), '/years/2026/', incidentBounds);
  assert.deepEqual(
    first.map(({ rows, href }) => [rows.length, href]),
    [
      [87, '/years/2026/2026-q4/'],
      [3, null],
      [10, '/years/2026/2026-q1/'],
    ],
  );
});

test('the response times of a year have pages too', () => {
  const all = timesOfYear({ year: '2026', postmortems: busy });
  const pages = listPages([all], timesOfYearPath('2026'), nameBounds);
  assert.deepEqual(
    pages.map(({ path, rows }) => [path, rows.length]),
    [
      ['/insights/2026/incidents/', 500],
      ['/insights/2026/incidents/2/', 500],
      ['/insights/2026/incidents/3/', 13],
    ],
  );
});
