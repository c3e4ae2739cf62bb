import type { Rule } from '../rule.ts';

/** What will not be done says why. Held by the reader. */
export const wontDoReason: Rule = {
  id: 'wont-do-reason',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'What will not be done says why.',
  reason: 'Whoever made the promise will ask, and so will the next incident.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Buy a longer certificate status:wont-do',
    good: `- [ ] Buy a longer certificate status:wont-do

  Short ones are renewed by machine.`,
  },
  fixed: 'needed',
};
