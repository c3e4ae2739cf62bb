import type { Rule } from '../rule.ts';

/** A peak and a threshold are in the unit of the graph. Held by the reader. */
export const graphUnitDiffers: Rule = {
  id: 'graph-unit-differs',
  area: 'Graphs',
  severity: 'error',
  summary: 'A peak and a threshold are in the unit of the graph.',
  reason: 'Bytes cannot be compared with seconds.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" unit="seconds" threshold="1.5 GB Memory limit" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" unit="bytes" threshold="1.5 GB Memory limit" />',
  },
  fixed: 'needed',
};
