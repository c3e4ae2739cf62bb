import type { Rule } from '../rule.ts';

/** The attributes of a graph can be read. Held by the reader. */
export const graphAttributeUnreadable: Rule = {
  id: 'graph-attribute-unreadable',
  area: 'Graphs',
  severity: 'error',
  summary: 'The attributes of a graph can be read.',
  reason: 'A slip in one of them would draw another graph.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" y="log" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" y="auto" />',
  },
  fixed: 'needed',
};
