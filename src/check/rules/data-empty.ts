import type { Rule } from '../rule.ts';

/** A data file holds data. Held by the reader. */
export const dataEmpty: Rule = {
  id: 'data-empty',
  area: 'Metric data',
  severity: 'error',
  summary: 'A data file holds data.',
  reason: 'There would be nothing to draw.',
  example: {
    piece: 'data',
    bad: 'time,rejected',
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
