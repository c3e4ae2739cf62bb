import type { Rule } from '../rule.ts';

/** Every time has its offset. Held by the reader. */
export const dataTimeWithoutZone: Rule = {
  id: 'data-time-without-zone',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every time has its offset.',
  reason: 'Without it, a sample may lie hours from where it belongs.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04 09:12:00,21`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
`,
  },
  fixed: 'needed',
};
