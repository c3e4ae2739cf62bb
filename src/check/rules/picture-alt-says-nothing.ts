import type { Rule } from '../rule.ts';

/** The words for a picture say what it shows. Held by the reader. */
export const pictureAltSaysNothing: Rule = {
  id: 'picture-alt-says-nothing',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'The words for a picture say what it shows.',
  reason: '“Screenshot” or the name of the file says nothing to those who do not see it.',
  example: {
    piece: 'impact',
    bad: '![screenshot](/images/board.png)',
    good: '![Rejected cards rise from none to 40 a second](/images/board.png)',
  },
  fixed: null,
};
