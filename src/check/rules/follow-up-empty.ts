import type { Rule } from '../rule.ts';

/** A follow-up says what is to be done. Held by the reader. */
export const followUpEmpty: Rule = {
  id: 'follow-up-empty',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A follow-up says what is to be done.',
  reason: 'Fields alone promise nothing.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] @lin due:2025-04-01',
    good: '- [ ] Alert on rejected cards @lin due:2025-04-01',
  },
  fixed: 'needed',
};
