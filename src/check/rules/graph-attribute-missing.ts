import type { Rule } from '../rule.ts';

/** A graph names its data and says what it shows. Held by the reader. */
export const graphAttributeMissing: Rule = {
  id: 'graph-attribute-missing',
  area: 'Graphs',
  severity: 'error',
  summary: 'A graph names its data and says what it shows.',
  reason: 'Without a title the graph has no name for those who do not see it.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" />',
  },
  fixed: 'needed',
};
