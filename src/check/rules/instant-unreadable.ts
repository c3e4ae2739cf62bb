import type { Rule } from '../rule.ts';

/** An instant is a day, a time and an offset from UTC; or `unknown`. Held by the reader. */
export const instantUnreadable: Rule = {
  id: 'instant-unreadable',
  area: 'Instants',
  severity: 'error',
  summary: 'An instant is a day, a time and an offset from UTC; or `unknown`.',
  reason: 'Without its offset a time is a guess of up to 26 hours.',
  example: {
    piece: 'fields',
    bad: 'started: 2025-03-04 09:12',
    good: 'started: 2025-03-04T09:12Z',
  },
  fixed: 'needed',
};
