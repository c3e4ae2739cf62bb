import type { Rule } from '../rule.ts';

/** A time in a graph’s attributes lies in the data on one day only. Held by the reader. */
export const graphTimeAmbiguous: Rule = {
  id: 'graph-time-ambiguous',
  area: 'Graphs',
  severity: 'error',
  summary: 'A time in a graph’s attributes lies in the data on one day only.',
  reason: 'Of two days one would be guessed.',
  example: {
    piece: 'none',
    bad: 'note="03:37 networking errors", beside data of two days',
    good: 'note="2025-03-04T03:37Z networking errors"',
  },
  fixed: 'needed',
};
