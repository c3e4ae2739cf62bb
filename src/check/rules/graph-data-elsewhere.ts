import type { Rule } from '../rule.ts';

/** The data of a graph lies beside the postmortem. Held by the reader. */
export const graphDataElsewhere: Rule = {
  id: 'graph-data-elsewhere',
  area: 'Graphs',
  severity: 'error',
  summary: 'The data of a graph lies beside the postmortem.',
  reason: 'What it proves has to stay with it.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="/rejected-cards.csv" title="Rejected cards" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" />',
  },
  fixed: 'needed',
};
