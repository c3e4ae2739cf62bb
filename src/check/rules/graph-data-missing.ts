import type { Rule } from '../rule.ts';

/** The data of a graph is there. Held by the reader. */
export const graphDataMissing: Rule = {
  id: 'graph-data-missing',
  area: 'Graphs',
  severity: 'error',
  summary: 'The data of a graph is there.',
  reason: 'A graph without its data proves nothing.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-card.csv" title="Rejected cards" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" />',
  },
  fixed: 'needed',
};
