import type { Rule } from '../rule.ts';

/** A field is given once; only owners and links may be several. Held by the reader. */
export const followUpFieldTwice: Rule = {
  id: 'follow-up-field-twice',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A field is given once; only owners and links may be several.',
  reason: 'Of two days one would be dropped without a word.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards due:2025-04-01 due:2025-05-01',
    good: '- [ ] Alert on rejected cards due:2025-05-01',
  },
  fixed: 'needed',
};
