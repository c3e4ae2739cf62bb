import type { Rule } from '../rule.ts';

/** Every series has a name of its own. Held by the reader. */
export const dataSeriesTwice: Rule = {
  id: 'data-series-twice',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every series has a name of its own.',
  reason: 'Two of one name cannot be told apart.',
  example: {
    piece: 'data',
    bad: `time,rejected,rejected
2025-03-04T09:12:00Z,21,17`,
    good: `time,rejected,accepted
2025-03-04T09:12:00Z,21,17`,
  },
  fixed: 'needed',
};
