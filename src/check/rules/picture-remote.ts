import type { Rule } from '../rule.ts';

/** A picture lies in the public folder. Held by the reader. */
export const pictureRemote: Rule = {
  id: 'picture-remote',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture lies in the public folder.',
  reason: 'Another site may change it, lose it, and see who reads the postmortem.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](https://board.example.com/board.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
