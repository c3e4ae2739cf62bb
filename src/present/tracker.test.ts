import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FollowUp } from '../domain/follow-up.ts';
import { trackFollowUps, type Tracker } from '../domain/tracker.ts';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { dueWords, ownerName, urgencyOf } from './follow-up-words.ts';
import { lagBar, lagScale } from './lag.ts';
import { trackerGroups } from './tracker-groups.ts';
import { trackerDek, trackerFigures, trackerHeadline } from './tracker-summary.ts';

const today = '2026-11-22';
const days = { P0: 7, P1: 28 };

/** The tracker of one incident of 1 November 2026. */
function trackerOf(...followUps: Partial<FollowUp>[]): Tracker {
  return trackFollowUps(
    [postmortemWith({ frontMatter: { date: '2026-11-01' }, followUps })],
    today,
    days,
  );
}

function words(followUp: Partial<FollowUp>): string {
  const tracker = trackerOf(followUp);
  const tracked = [...tracker.open, ...tracker.closed][0];
  assert.ok(tracked);
  const { finding, facts } = dueWords(tracked, today);
  return `${finding ?? 'unknown'} | ${facts ?? ''}`;
}

test('how late or how near, in words', () => {
  assert.equal(words({ due: '2026-11-12' }), '10 days late | due 12 Nov, open 21 days');
  assert.equal(words({ due: '2026-11-21' }), '1 day late | due 21 Nov, open 21 days');
  assert.equal(words({ due: today }), 'due today | 22 Nov, open 21 days');
  assert.equal(words({ due: '2026-11-23' }), 'due tomorrow | 23 Nov, open 21 days');
  assert.equal(words({ due: '2026-11-29' }), 'due in 7 days | 29 Nov, open 21 days');
  assert.equal(words({ due: '2027-01-10' }), 'in 49 days | 10 Jan 2027, open 21 days');
  assert.equal(words({}), 'No due date | open 21 days');
  assert.equal(words({ priority: 'P0' }), '14 days late | due 8 Nov by its P0, open 21 days');
});

test('when it was closed, as far as anybody knows', () => {
  assert.equal(words({ status: 'done', closed: '2026-11-05' }), 'closed 5 Nov 2026 | after 4 days');
  assert.equal(words({ status: 'done', closed: '2026-11-01' }), 'closed 1 Nov 2026 | the same day');
  assert.equal(words({ status: 'done' }), 'unknown | ');
  assert.equal(
    words({ status: 'wont-do', closed: '2025-12-24', opened: '2025-12-23' }),
    'closed 24 Dec 2025 | after 1 day',
  );
});

test('a week ahead is soon, the day after it is later', () => {
  const urgencies = ['2026-11-21', today, '2026-11-29', '2026-11-30'].map((due) => {
    const tracked = trackerOf({ due }).open[0];
    return tracked && urgencyOf(tracked, today);
  });
  assert.deepEqual(urgencies, ['overdue', 'soon', 'soon', 'later']);
});

test('an owner is a person, a team, or the handle itself', () => {
  const config = {
    people: { ada: { name: 'Ada Storm' } },
    teams: { keepers: { name: 'Keepers' } },
  };
  assert.deepEqual(
    ['ada', 'keepers', 'gone'].map((handle) => ownerName(handle, config)),
    ['Ada Storm', 'Keepers', '@gone'],
  );
});

test('the headline says the finding', () => {
  const late = { due: '2026-11-01' };
  assert.equal(trackerHeadline(trackerOf()), 'No follow-ups yet');
  assert.equal(trackerHeadline(trackerOf({ status: 'done' })), 'No follow-up is open');
  assert.equal(trackerHeadline(trackerOf({})), 'One follow-up is open');
  assert.equal(trackerHeadline(trackerOf({}, {})), 'Two follow-ups are open');
  assert.equal(trackerHeadline(trackerOf(late)), 'The one open follow-up is late');
  assert.equal(trackerHeadline(trackerOf(late, late)), 'All two open follow-ups are late');
  assert.equal(trackerHeadline(trackerOf(late, {}, {})), 'One of three open follow-ups is late');
  assert.equal(
    trackerHeadline(trackerOf(late, late, ...Array.from({ length: 12 }, () => ({})))),
    'Two of 14 open follow-ups are late',
  );
});

test('the dek adds what matters most', () => {
  const owners = ['ada'];
  assert.equal(
    trackerDek(trackerOf({}, {})),
    'Neither has a due date. The older one has been open for 21 days.',
  );
  assert.equal(trackerDek(trackerOf({})), 'It has no due date. It has been open for 21 days.');
  assert.equal(
    trackerDek(trackerOf({ due: '2026-11-12', owners }, { owners: [] })),
    'The worst is 10 days late. One has no owner.',
  );
  assert.equal(
    trackerDek(trackerOf({ due: '2026-11-25' }, { due: '2026-12-25' }, {})),
    'One is due within 7 days. The oldest has been open for 21 days.',
  );
  assert.equal(trackerDek(trackerOf({ status: 'done' })), 'One is closed.');
});

test('the worst says that its incident has happened again', () => {
  const first = postmortemWith({
    id: 'first',
    frontMatter: { date: '2026-11-01' },
    followUps: [{ due: '2026-11-12', owners: ['ada'] }],
  });
  const again = postmortemWith({
    id: 'again',
    frontMatter: { date: '2026-11-10', recurrenceOf: ['first'] },
  });
  assert.equal(
    trackerDek(trackFollowUps([again, first], today)),
    'The worst is 10 days late, and its incident has happened again since.',
  );
});

test('five figures, of which one may alarm', () => {
  const figures = trackerFigures(
    trackerOf(
      { due: '2026-11-12' },
      { due: '2026-11-20' },
      { due: '2026-11-23' },
      { owners: ['ada'] },
    ),
  );
  assert.deepEqual(
    figures.map(({ label, value, note, alarm }) => [label, value, note, alarm]),
    [
      ['Overdue', '2', 'by 2 to 10 days', true],
      ['Due within 7 days', '1', 'next: tomorrow', false],
      ['No owner', '3', 'two of them late', false],
      ['No due date', '1', 'of 4 open', false],
      ['Oldest', '21', 'days open, since 1 Nov', false],
    ],
  );
  assert.equal(trackerFigures(trackerOf({}, {}))[2]?.note, 'both open ones');
  const closed = trackerFigures(trackerOf({}, {}, { status: 'done' }));
  assert.equal(closed[2]?.note, 'both open ones; 3 with the closed ones');
});

test('every follow-up stands in one group', () => {
  const { open, closed } = trackerGroups(
    trackerOf(
      { due: '2026-11-12' },
      { due: '2026-11-23' },
      { due: '2027-11-23' },
      {},
      { status: 'done', closed: '2026-11-05' },
      { status: 'done' },
      { status: 'wont-do' },
    ),
  );
  assert.deepEqual(
    [...open, ...closed].map(({ anchor, rows }) => [
      anchor,
      rows.map(({ followUp }) => followUp.id),
    ]),
    [
      ['overdue', ['task-1']],
      ['due-soon', ['task-2']],
      ['later', ['task-3']],
      ['no-due-date', ['task-4']],
      ['done', ['task-5']],
      ['done-date-unknown', ['task-6']],
      ['wont-do', ['task-7']],
    ],
  );
});

test('lag bars share one scale: late to the left of today, left to its right', () => {
  const tracker = trackerOf({ due: '2026-11-12' }, { due: '2026-12-12' }, {});
  const scale = lagScale(tracker);
  const bars = tracker.open.map((tracked) => lagBar(tracked, tracker, scale));
  const late = bars.find(({ kind }) => kind === 'late');
  const left = bars.find(({ kind }) => kind === 'left');
  assert.ok(late && left);
  assert.ok(Math.abs(late.x + late.width - scale.today) < 0.02);
  assert.equal(left.x, scale.today);
  assert.ok(Math.abs(left.width - 2 * late.width) < 0.02);
  assert.ok(late.x >= 0 && left.x + left.width <= 100);
  assert.deepEqual(
    bars.find(({ kind }) => kind === 'undated'),
    { kind: 'undated', x: 0, width: 100 },
  );
});

test('the scale keeps today in sight however lopsided the days are', () => {
  const tracker = trackerOf({ due: '2020-01-01' }, { due: '2026-11-24' });
  const scale = lagScale(tracker);
  assert.equal(scale.today, 60);
  for (const tracked of tracker.open) {
    const { x, width } = lagBar(tracked, tracker, scale);
    assert.ok(x >= 0 && x + width <= 100 && width >= 0.5);
  }
  assert.equal(lagScale(trackerOf({})).perDay, 0);
});
