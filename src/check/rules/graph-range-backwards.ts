import type { Rule } from '../rule.ts';

/** The time axis ends after it starts. Held by the reader. */
export const graphRangeBackwards: Rule = {
  id: 'graph-range-backwards',
  area: 'Graphs',
  severity: 'error',
  summary: 'The time axis ends after it starts.',
  reason: 'There would be nothing between.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="2025-03-04T10:00Z" to="2025-03-04T09:00Z" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="2025-03-04T09:00Z" to="2025-03-04T10:00Z" />',
  },
  fixed: 'needed',
};
