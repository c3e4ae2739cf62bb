import type { Rule } from '../rule.ts';

/** The days of a follow-up are days of the calendar, written `yyyy-mm-dd`. Held by the reader. */
export const followUpDate: Rule = {
  id: 'follow-up-date',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'The days of a follow-up are days of the calendar, written `yyyy-mm-dd`.',
  reason: 'A day that cannot be read can never be late.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards due:2025-04-31',
    good: '- [ ] Alert on rejected cards due:2025-04-30',
  },
  fixed: 'needed',
};
