import type { Rule } from '../rule.ts';

/** A note of a graph is a time and a few words. Held by the reader. */
export const graphNoteUnreadable: Rule = {
  id: 'graph-note-unreadable',
  area: 'Graphs',
  severity: 'error',
  summary: 'A note of a graph is a time and a few words.',
  reason: 'Without a time there is no place for it.',
  example: {
    piece: 'impact',
    bad: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" note="09:13" />',
    good: '<MetricGraph data="rejected-cards.csv" title="Rejected cards" note="09:13 no metrics" />',
  },
  fixed: 'needed',
};
