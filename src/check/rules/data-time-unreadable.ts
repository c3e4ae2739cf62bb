import type { Rule } from '../rule.ts';

/** Every row starts with a time that can be read. Held by the reader. */
export const dataTimeUnreadable: Rule = {
  id: 'data-time-unreadable',
  area: 'Metric data',
  severity: 'error',
  summary: 'Every row starts with a time that can be read.',
  reason: 'A sample without a time has no place.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
soon,40`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
