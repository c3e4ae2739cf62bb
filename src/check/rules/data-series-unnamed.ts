import type { Rule } from '../rule.ts';

/** Every column has a name. Held by the reader. */
export const dataSeriesUnnamed: Rule = {
  id: 'data-series-unnamed',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every column has a name.',
  reason: 'A series without a name cannot be told from another.',
  example: {
    piece: 'data',
    bad: `time,rejected,
2025-03-04T09:12:00Z,21,17`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
`,
  },
  fixed: 'needed',
};
