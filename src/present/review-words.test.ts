import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewOf, type Review } from '../domain/review.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { asOfSentence, reviewFigures, reviewHeadline, weekDays } from './review-words.ts';

const late = Array.from({ length: 12 }, (_, index) => `- [ ] Wait ${index} due:2026-01-01`);
const postmortems = [
  samplePostmortem({
    id: 'lamps',
    date: '2026-01-20',
    followUps: [...late, '- [x] Oil closed:2026-01-21', '- [x] Undated'].join('\n'),
  }),
];

function review(today: string): Review {
  const { open, closed } = trackFollowUps(postmortems, today);
  return reviewOf('2026-W04', postmortems, [...open, ...closed], today);
}

test('the headline says what to talk about', () => {
  assert.equal(reviewHeadline(review('2026-02-01')), 'One incident, twelve follow-ups late');
});

test('a week is told by its days', () => {
  assert.equal(
    weekDays({ monday: '2026-01-19', sunday: '2026-01-25' }),
    '19 to 25\u00a0January\u00a02026',
  );
  assert.equal(
    weekDays({ monday: '2026-01-26', sunday: '2026-02-01' }),
    '26 January to 1\u00a0February\u00a02026',
  );
  assert.equal(
    weekDays({ monday: '2020-12-28', sunday: '2021-01-03' }),
    '28 December 2020 to 3\u00a0January\u00a02021',
  );
});

test('a running week says so, and what is counted nowhere', () => {
  assert.equal(
    asOfSentence(review('2026-01-22')),
    'So far, to the end of 22\u00a0January\u00a02026. One follow-up closed on a day that nobody wrote down is counted nowhere.',
  );
  assert.match(
    asOfSentence(review('2026-02-01')),
    /^As it stood at the end of 25\u00a0January\u00a02026\./,
  );
});

test('the first figure is what is late', () => {
  assert.equal(reviewFigures(review('2026-02-01'))[0]?.value, '12');
});
