import type { Rule } from '../rule.ts';

/** A picture can be read to its end. Held by the reader. */
export const pictureDamaged: Rule = {
  id: 'picture-damaged',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture can be read to its end.',
  reason: 'Half a picture hides the other half.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/half.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
