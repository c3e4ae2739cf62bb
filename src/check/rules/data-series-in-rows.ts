import type { Rule } from '../rule.ts';

/** Series stand in columns. Held by the reader. */
export const dataSeriesInRows: Rule = {
  id: 'data-series-in-rows',
  area: 'Metric data',
  severity: 'error',
  summary: 'Series stand in columns.',
  reason: 'Grafana can export a row for each sample of each series; that form is not read.',
  example: {
    piece: 'data',
    bad: `time,series,value
2025-03-04T09:12:00Z,rejected,21
2025-03-04T09:12:00Z,accepted,17`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
