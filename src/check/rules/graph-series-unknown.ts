import type { Rule } from '../rule.ts';

/** The series that are drawn are in the data. Held by the reader. */
export const graphSeriesUnknown: Rule = {
  id: 'graph-series-unknown',
  area: 'Graphs',
  severity: 'error',
  summary: 'The series that are drawn are in the data.',
  reason: 'A misspelt one would be left out without a word.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" series="rejectd" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" series="rejected" />',
  },
  fixed: 'needed',
};
