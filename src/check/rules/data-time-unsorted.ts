import type { Rule } from '../rule.ts';

/** The times of a file are in order. Held by the reader. */
export const dataTimeUnsorted: Rule = {
  id: 'data-time-unsorted',
  area: 'Metric data',
  severity: 'error',
  summary: 'The times of a file are in order.',
  reason: 'Out of order means that two exports were joined, or a row was moved.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:11:00Z,0`,
    good: `time,rejected
2025-03-04T09:11:00Z,0
2025-03-04T09:12:00Z,21`,
  },
  fixed: 'needed',
};
