import type { Rule } from '../rule.ts';

/** A data file has no more problems than are shown. Held by the reader. */
export const dataMoreProblems: Rule = {
  id: 'data-more-problems',
  area: 'Metric data',
  severity: 'error',
  summary: 'A data file has no more problems than are shown.',
  reason: 'A wrong column makes a problem in every row; twenty are enough to see it.',
  example: {
    piece: 'none',
    bad: 'A column of words, 500 rows long',
    good: 'A column of numbers',
  },
  fixed: 'needed',
};
