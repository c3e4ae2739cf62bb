import type { Rule } from '../rule.ts';

/** A picture or data file is named inside its folder. Held by the reader. */
export const pathOutside: Rule = {
  id: 'path-outside',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture or data file is named inside its folder.',
  reason: '`..` could put any file of the machine that builds the site on a page.',
  example: {
    piece: 'impact',
    bad: '![The board](../../../secret.png)',
    good: 'See [the board](https://board.example.com/).',
  },
  fixed: 'protects',
};
