import type { Rule } from '../rule.ts';

/** A picture’s file is not empty. Held by the reader. */
export const pictureEmpty: Rule = {
  id: 'picture-empty',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture’s file is not empty.',
  reason: 'A page would have a hole.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/empty.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
