import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { countedOf, timeSpreads } from '../domain/insights.ts';
import {
  linkedDek,
  linkedHeadline,
  linkedPunctuality,
  linkedTimeSentence,
} from './insight-links.ts';
import { insightsHeadline } from './insight-words.ts';
import type { LinkedWords } from './linked-words.ts';

const on = (date: string, kind: 'incident' | 'drill' = 'incident') =>
  postmortemWith({ id: date, frontMatter: { date, kind } });

/** A sentence with its links as Markdown would write them. */
function read(words: LinkedWords): string {
  return words
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.words}](${piece.href})`))
    .join('')
    .replaceAll('\u00a0', ' ');
}

test('the headline leads to the incidents of the two years', () => {
  const incidents = [on('2026-05-01'), on('2025-05-02'), on('2025-05-01'), on('2024-05-02')];
  assert.equal(
    read(linkedHeadline(incidents, '2026-05-01')),
    '[Two incidents](/?kind=incident&from=2025-05-02&to=2026-05-01) in 365 days, [two](/?kind=incident&from=2024-05-02&to=2025-05-01) in the 365 before',
  );
  assert.equal(
    read(linkedHeadline([on('2026-05-01')], '2026-05-02')),
    '[One incident](/?kind=incident&from=2025-05-03&to=2026-05-02) in 365 days, none in the 365 before',
  );
});

test('without an incident in two years it says since when', () => {
  assert.equal(
    insightsHeadline([on('2020-12-11'), on('2021-07-11')], '2026-08-22'),
    'No incident since 11 July 2021',
  );
  assert.equal(insightsHeadline([], '2026-08-22'), 'No incidents yet');
});

test('what was counted and what was left out are a link away', () => {
  assert.equal(
    read(linkedDek(countedOf([on('2026-05-01'), on('2026-05-02', 'drill')]))),
    'Counted over [one incident](/?kind=incident). Drills and near misses are left out: [one drill](/?kind=drill).',
  );
});

test('a response time leads to its incidents', () => {
  const incidents = ['2', '3', '4', '5', '6'].map((minute, index) =>
    postmortemWith({
      id: minute,
      instants: {
        started: '2026-05-01T10:00Z',
        detected: `${index === 0 ? '~' : ''}2026-05-01T10:0${minute}Z`,
      },
    }),
  );
  const [detect] = timeSpreads([...incidents, on('2026-05-02')]);
  assert.ok(detect);
  assert.equal(
    read(linkedTimeSentence(detect)),
    'Half of [5 incidents](/insights/times/time-to-detect/) took at most 4 min, the middle half 3 min to 5 min. [One approximate](/insights/times/time-to-detect/#approximate). [Not recorded in 1](/insights/times/time-to-detect/#not-recorded) of 6.',
  );
});

test('the share done by the due day leads to each of its parts', () => {
  assert.equal(
    read(linkedPunctuality({ inTime: 20, late: 3, overdue: 1, unknown: 0 })),
    '83 %: [20](/insights/follow-ups/in-time/) of [24](/insights/follow-ups/day-has-come/) whose day has come. [Three done later](/insights/follow-ups/late/), [one overdue](/insights/follow-ups/overdue/).',
  );
  assert.equal(
    read(linkedPunctuality({ inTime: 0, late: 0, overdue: 0, unknown: 2 })),
    'No follow-up with a due day has come to it yet. [Two](/insights/follow-ups/due-date-unknown/) done on an unknown day left out.',
  );
});
