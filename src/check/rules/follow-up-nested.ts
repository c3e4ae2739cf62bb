import type { Rule } from '../rule.ts';

/** A follow-up stands for itself. Held by the reader. */
export const followUpNested: Rule = {
  id: 'follow-up-nested',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A follow-up stands for itself.',
  reason: 'A task inside another would be counted with neither.',
  example: {
    piece: 'follow-ups',
    bad: `- [ ] Alert on rejected cards
  - [ ] Choose the threshold`,
    good: `- [ ] Alert on rejected cards
- [ ] Choose the threshold`,
  },
  fixed: 'needed',
};
