import type { Rule } from '../rule.ts';

/** Time does not run backwards. Held by the reader. */
export const timelineBackwards: Rule = {
  id: 'timeline-backwards',
  area: 'Timeline',
  severity: 'error',
  summary: 'Time does not run backwards.',
  reason:
    'Nothing is sorted or moved to another day silently. Where the day changes, say so. An entry with a day of its own that lies before the one above it is a warning.',
  example: {
    piece: 'timeline',
    bad: `- 23:50 The last card is rejected.
- 00:15 The retries go through.`,
    good: `- 23:50 The last card is rejected.
- 2025-03-05 00:15 The retries go through.`,
  },
  fixed: null,
};
