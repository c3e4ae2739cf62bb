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
    bad: `series,time,value
rejected,2025-03-04T09:12:00Z,21
accepted,2025-03-04T09:12:00Z,17`,
    good: `time,rejected,accepted
2025-03-04T09:12:00Z,21,17`,
  },
  fixed: 'needed',
};
