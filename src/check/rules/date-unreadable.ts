import type { Rule } from '../rule.ts';

/** A date is a day of the calendar, written `yyyy-mm-dd`. Held by the reader. */
export const dateUnreadable: Rule = {
  id: 'date-unreadable',
  area: 'Front matter',
  severity: 'error',
  summary: 'A date is a day of the calendar, written `yyyy-mm-dd`.',
  reason:
    '30 February does not turn into 2 March, and `4/3/2025` is March for some and April for others.',
  example: {
    piece: 'fields',
    bad: `date: 2025-02-30
started: unknown`,
    good: `date: 2025-02-28
started: unknown`,
  },
  fixed: 'needed',
};
