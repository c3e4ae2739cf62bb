import type { Rule } from '../rule.ts';

/** The first line of a CSV file names its columns. Held by the reader. */
export const dataHeaderMissing: Rule = {
  id: 'data-header-missing',
  area: 'Metric data',
  severity: 'error',
  summary: 'The first line of a CSV file names its columns.',
  reason: 'A series without a name cannot be told from another.',
  example: {
    piece: 'data',
    bad: `2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
