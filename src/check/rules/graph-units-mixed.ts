import type { Rule } from '../rule.ts';

/** Graphs that share one panel share their unit. Held by the reader. */
export const graphUnitsMixed: Rule = {
  id: 'graph-units-mixed',
  area: 'Graphs',
  severity: 'error',
  summary: 'Graphs that share one panel share their unit.',
  reason: 'Two units on one axis say nothing of either.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" group="cards" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" group="cards" />',
  },
  fixed: 'needed',
};
