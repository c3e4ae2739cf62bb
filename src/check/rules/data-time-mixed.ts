import type { Rule } from '../rule.ts';

/** The times of a file are written in one way. Held by the reader. */
export const dataTimeMixed: Rule = {
  id: 'data-time-mixed',
  area: 'Metric data',
  severity: 'error',
  summary: 'The times of a file are written in one way.',
  reason: 'Seconds and milliseconds since 1970 cannot be told apart row by row.',
  example: {
    piece: 'data',
    bad: `time,rejected
1741079520,21
1741079580000,40`,
    good: `time,rejected
1741079520,21
1741079580,40`,
  },
  fixed: 'needed',
};
