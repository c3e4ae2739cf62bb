import type { Rule } from '../rule.ts';

/** Graphs that share one panel share their unit. Held by the reader. */
export const graphUnitsMixed: Rule = {
  id: 'graph-units-mixed',
  area: 'Graphs',
  severity: 'error',
  summary: 'Graphs that share one panel share their unit.',
  reason: 'Two units on one axis say nothing of either.',
  example: {
    piece: 'data',
    bad: `time,memory,latency
2025-03-04T09:12:00Z,397 MB,2 s`,
    good: `time,memory
2025-03-04T09:12:00Z,397 MB`,
  },
  fixed: 'needed',
};
