import type { Rule } from '../rule.ts';

/** A data file is written as the disk has it, upper and lower case alike. Held by the reader. */
export const graphDataWrongCase: Rule = {
  id: 'graph-data-wrong-case',
  area: 'Graphs',
  severity: 'error',
  summary: 'A data file is written as the disk has it, upper and lower case alike.',
  reason: 'Some disks do not tell the two apart, and the machine that builds the site may.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="Rejected-Cards.csv" title="Rejected cards" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" />',
  },
  fixed: 'needed',
};
