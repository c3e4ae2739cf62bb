import type { Rule } from '../rule.ts';

/** Every item among the follow-ups is a task with a box. Held by the reader. */
export const followUpNotATask: Rule = {
  id: 'follow-up-not-a-task',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'Every item among the follow-ups is a task with a box.',
  reason:
    'Markdown shows what only looks like a task as text, or drops it; nobody would follow it up.',
  example: {
    piece: 'follow-ups',
    bad: '- Alert on rejected cards',
    good: '- [ ] Alert on rejected cards',
  },
  fixed: 'needed',
};
