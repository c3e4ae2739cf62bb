import type { Rule } from '../rule.ts';

/** A threshold is a value and a name. Held by the reader. */
export const graphThresholdUnreadable: Rule = {
  id: 'graph-threshold-unreadable',
  area: 'Graphs',
  severity: 'error',
  summary: 'A threshold is a value and a name.',
  reason: 'A line across a graph that nobody explains says nothing.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" threshold="high" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" threshold="30 Usual at this hour" />',
  },
  fixed: 'needed',
};
