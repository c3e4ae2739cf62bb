import type { Rule } from '../rule.ts';

/** Quotes, lists and tags are not nested absurdly deep. Held by the reader. */
export const fileTooDeep: Rule = {
  id: 'file-too-deep',
  area: 'Files',
  severity: 'error',
  summary: 'Quotes, lists and tags are not nested absurdly deep.',
  reason: 'Nobody can read a hundred levels, and parsers fail on thousands.',
  example: {
    piece: 'none',
    bad: 'A thousand `>` in a row',
    good: 'One or two',
  },
  fixed: 'needed',
};
