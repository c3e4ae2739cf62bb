import type { Rule } from '../rule.ts';

/** The peak that the text speaks of is a value and a time. Held by the reader. */
export const graphPeakUnreadable: Rule = {
  id: 'graph-peak-unreadable',
  area: 'Graphs',
  severity: 'error',
  summary: 'The peak that the text speaks of is a value and a time.',
  reason: 'Only then can it be compared with the data.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" peak="about forty" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" peak="40 at 09:14" />',
  },
  fixed: 'needed',
};
