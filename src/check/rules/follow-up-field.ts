import type { Rule } from '../rule.ts';

/** The fields of a follow-up are those that follow-ups have. Held by the reader. */
export const followUpField: Rule = {
  id: 'follow-up-field',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'The fields of a follow-up are those that follow-ups have.',
  reason:
    '`owner:lin` or `due: 2025-04-01` would stay in the text, and the follow-up would have no owner and no day.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards owner:lin',
    good: '- [ ] Alert on rejected cards @lin',
  },
  fixed: 'needed',
};
