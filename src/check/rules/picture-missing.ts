import type { Rule } from '../rule.ts';

/** Every picture is there. Held by the reader. */
export const pictureMissing: Rule = {
  id: 'picture-missing',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'Every picture is there.',
  reason: 'A page would have a hole.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/bord.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
