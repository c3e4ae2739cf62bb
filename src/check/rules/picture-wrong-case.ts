import type { Rule } from '../rule.ts';

/** A picture is written as the disk has it, upper and lower case alike. Held by the reader. */
export const pictureWrongCase: Rule = {
  id: 'picture-wrong-case',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture is written as the disk has it, upper and lower case alike.',
  reason: 'Some disks do not tell the two apart, and the machine that builds the site may.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/Board.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};
