import type { Rule } from '../rule.ts';

/** The peak that the text speaks of is the peak of the data. Held by the reader. */
export const graphPeakDiffers: Rule = {
  id: 'graph-peak-differs',
  area: 'Graphs',
  severity: 'error',
  summary: 'The peak that the text speaks of is the peak of the data.',
  reason: 'Text and evidence that differ are worse than either alone.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" peak="60 at 09:14" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" peak="40 at 09:14" />',
  },
  fixed: 'needed',
};
