import type { Rule } from '../rule.ts';

/** A picture has a size that can be worked on. Held by the reader. */
export const pictureTooLarge: Rule = {
  id: 'picture-too-large',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture has a size that can be worked on.',
  reason: 'A picture of a thousand million pixels would stop the build.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/huge.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
