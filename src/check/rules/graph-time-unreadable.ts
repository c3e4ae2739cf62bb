import type { Rule } from '../rule.ts';

/** A time in a graph’s attributes can be read. Held by the reader. */
export const graphTimeUnreadable: Rule = {
  id: 'graph-time-unreadable',
  area: 'Graphs',
  severity: 'error',
  summary: 'A time in a graph’s attributes can be read.',
  reason: 'It is a time of day in UTC, or an instant.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="nine" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" from="09:00" />',
  },
  fixed: 'needed',
};
