import type { Rule } from '../rule.ts';

/** Every time stands once. Held by the reader. */
export const dataTimeTwice: Rule = {
  id: 'data-time-twice',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every time stands once.',
  reason: 'Two values at one time cannot both be drawn.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:12:00Z,40`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
