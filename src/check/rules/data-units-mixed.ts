import type { Rule } from '../rule.ts';

/** The values of a series are in one unit. Held by the reader. */
export const dataUnitsMixed: Rule = {
  id: 'data-units-mixed',
  area: 'Metric data',
  severity: 'error',
  summary: 'The values of a series are in one unit.',
  reason: 'Bytes beside megabytes would be drawn a million times too low.',
  example: {
    piece: 'data',
    bad: `time,memory
2025-03-04T09:12:00Z,397 MB
2025-03-04T09:13:00Z,1.6 s`,
    good: `time,memory
2025-03-04T09:12:00Z,397 MB
2025-03-04T09:13:00Z,1.6 GB`,
  },
  fixed: 'needed',
};
