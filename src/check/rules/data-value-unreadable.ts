import type { Rule } from '../rule.ts';

/** Every value is a number, or an empty cell. Held by the reader. */
export const dataValueUnreadable: Rule = {
  id: 'data-value-unreadable',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every value is a number, or an empty cell.',
  reason: 'An empty cell is a gap; a word is neither.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,many`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,`,
  },
  fixed: 'needed',
};
