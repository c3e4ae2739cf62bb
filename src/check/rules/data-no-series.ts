import type { Rule } from '../rule.ts';

/** A CSV file has a column of times and at least one of values. Held by the reader. */
export const dataNoSeries: Rule = {
  id: 'data-no-series',
  area: 'Metric data',
  severity: 'error',
  summary: 'A CSV file has a column of times and at least one of values.',
  reason: 'There would be nothing to draw.',
  example: {
    piece: 'data',
    bad: `time
2025-03-04T09:12:00Z
2025-03-04T09:13:00Z`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
