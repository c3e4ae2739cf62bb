import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { isoWeekOf, mondayOf, sundayOf } from './iso-week.ts';
import { anniversariesIn, reviewOf, reviewWeeks } from './review.ts';
import { trackFollowUps } from './tracker.ts';

describe('weeks of ISO 8601', () => {
  it('belong to the year of their Thursday', () => {
    const cases = {
      '2020-12-11': '2020-W50',
      '2021-01-03': '2020-W53',
      '2021-01-10': '2021-W01',
      '2021-01-12': '2021-W02',
      '2021-07-11': '2021-W27',
      '2024-12-30': '2025-W01',
      '1969-12-31': '1970-W01',
    };
    for (const [date, week] of Object.entries(cases)) assert.equal(isoWeekOf(date), week, date);
  });

  it('run from Monday to Sunday', () => {
    assert.equal(mondayOf('2020-W53'), '2020-12-28');
    assert.equal(sundayOf('2020-W53'), '2021-01-03');
  });
});

describe('the weekly review', () => {
  const postmortems = [
    samplePostmortem({
      id: 'lamps',
      date: '2026-01-10',
      followUps: [
        '- [x] One closed:2026-02-01 due:2026-01-20',
        '- [ ] Two due:2026-01-22',
        '- [x] Three due:2026-01-21',
        '- [x] Four closed:2026-01-21 status:wont-do',
        '',
        '  No need.',
      ].join('\n'),
    }),
    samplePostmortem({ id: 'horns', date: '2024-01-21' }),
  ];
  const reviewOn = (week: string, today: string) => {
    const { open, closed } = trackFollowUps(postmortems, today);
    return reviewOf(week, postmortems, [...open, ...closed], today);
  };

  it('has a page for each week in which something happened, and for that of today', () => {
    const { open, closed } = trackFollowUps(postmortems, '2026-06-30');
    assert.deepEqual(reviewWeeks(postmortems, [...open, ...closed], '2026-06-30'), [
      '2024-W03',
      '2026-W02',
      '2026-W04',
      '2026-W05',
      '2026-W27',
    ]);
  });

  it('has none for a week to come', () => {
    const { open, closed } = trackFollowUps(postmortems, '2026-01-12');
    assert.deepEqual(reviewWeeks(postmortems, [...open, ...closed], '2026-01-12'), [
      '2024-W03',
      '2026-W02',
      '2026-W03',
    ]);
  });

  it('shows a week at its end', () => {
    const review = reviewOn('2026-W04', '2026-06-30');
    assert.equal(review.asOf, '2026-01-25');
    assert.deepEqual(
      review.overdue.map(({ tracked, daysLate }) => [tracked.followUp.id, daysLate]),
      [
        ['one', 5],
        ['two', 3],
      ],
    );
    assert.deepEqual(
      review.declined.map(({ followUp }) => followUp.id),
      ['four'],
    );
    assert.deepEqual([review.undated, review.newlyOverdue.length, review.open], [1, 2, 3]);
    assert.deepEqual(
      review.anniversaries.map(({ postmortem, years }) => [postmortem.id, years]),
      [['horns', 2]],
    );
  });

  it('never changes once the week is past', () => {
    const kept = (today: string): string =>
      JSON.stringify(reviewOn('2026-W04', today), (key, value: unknown) =>
        // These are ages of today, which no page of a past week may print.
        key === 'ageDays' || key === 'overdueDays' ? undefined : value,
      );
    assert.equal(kept('2026-01-26'), kept('2030-01-01'));
  });

  it('remembers 29 February on the 28th of an ordinary year', () => {
    const leap = samplePostmortem({ id: 'leap', date: '2024-02-29' });
    assert.equal(anniversariesIn('2026-02-23', '2026-03-01', [leap]).length, 1);
    assert.equal(anniversariesIn('2028-02-21', '2028-02-28', [leap]).length, 0);
  });
});
