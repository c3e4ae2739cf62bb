import type { Rule } from '../rule.ts';

/** A picture says in words what it shows. Held by the reader. */
export const pictureWithoutAlt: Rule = {
  id: 'picture-without-alt',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture says in words what it shows.',
  reason:
    'Those who do not see it have nothing else, and search finds nothing else. “Screenshot” or the name of the file says nothing.',
  example: {
    piece: 'impact',
    bad: '![](/images/board.png)',
    good: '![Rejected cards rise from none to 40 a second](/images/board.png)',
  },
  fixed: null,
};
