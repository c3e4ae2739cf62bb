import type { Rule } from '../rule.ts';

/** A time in a graph’s attributes lies in the data on one day only. Held by the reader. */
export const graphTimeAmbiguous: Rule = {
  id: 'graph-time-ambiguous',
  area: 'Graphs',
  severity: 'error',
  summary: 'A time in a graph’s attributes lies in the data on one day only.',
  reason: 'Of two days one would be guessed.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" note="2025-03-04T09:13 no metrics" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" note="09:13 no metrics" />',
  },
  fixed: 'needed',
};
