import type { Rule } from '../rule.ts';

/** The time axis holds some of the data. Held by the reader. */
export const graphRangeEmpty: Rule = {
  id: 'graph-range-empty',
  area: 'Graphs',
  severity: 'error',
  summary: 'The time axis holds some of the data.',
  reason: 'There would be nothing to draw.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="12:00" to="13:00" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="09:00" to="10:00" />',
  },
  fixed: 'needed',
};
