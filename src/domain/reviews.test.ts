import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { reviewOf, reviewWeeks } from './review.ts';
import { reviewsOf } from './reviews.ts';
import { trackFollowUps } from './tracker.ts';

describe('the reviews of all weeks', () => {
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
        '',
        '- [x] Five opened:2026-03-04 closed:2026-01-14',
        '- [ ] Six opened:2026-05-01 due:2026-05-20',
      ].join('\n'),
    }),
    samplePostmortem({ id: 'horns', date: '2024-02-29' }),
    samplePostmortem({ id: 'bells', date: '2025-02-28', followUps: '- [ ] Ring due:2025-12-31' }),
    samplePostmortem({ id: 'doors', date: '2023-12-31', followUps: '- [ ] Oil due:2024-01-07' }),
  ];

  for (const today of ['2026-06-30', '2026-01-12', '2025-03-01']) {
    it(`are those that each week has when it is shown everything: ${today}`, () => {
      const { open, closed } = trackFollowUps(postmortems, today);
      const all = [...open, ...closed];
      const weeks = reviewWeeks(postmortems, all, today);
      assert.deepEqual(
        reviewsOf(postmortems, all, today),
        weeks.map((week) => reviewOf(week, postmortems, all, today)),
      );
      assert.ok(weeks.length > 3);
    });
  }
});
