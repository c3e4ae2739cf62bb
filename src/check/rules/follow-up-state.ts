import type { Rule } from '../rule.ts';

/** Box and words of a follow-up agree. Held by the reader. */
export const followUpState: Rule = {
  id: 'follow-up-state',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'Box and words of a follow-up agree.',
  reason:
    'A ticked box that is in progress, or an open one with a closing day, is two answers to one question.',
  example: {
    piece: 'follow-ups',
    bad: '- [x] Alert on rejected cards status:in-progress',
    good: '- [ ] Alert on rejected cards status:in-progress',
  },
  fixed: 'needed',
};
