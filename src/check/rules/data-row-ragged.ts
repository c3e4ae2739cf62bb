import type { Rule } from '../rule.ts';

/** Every row has as many cells as the first line. Held by the reader. */
export const dataRowRagged: Rule = {
  id: 'data-row-ragged',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every row has as many cells as the first line.',
  reason: 'A missing comma moves every value into the wrong series.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40,0`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
