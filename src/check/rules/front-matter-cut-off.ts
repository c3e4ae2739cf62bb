import type { Rule } from '../rule.ts';

/** A `#` after a blank stands in quotes. Held by the reader. */
export const frontMatterCutOff: Rule = {
  id: 'front-matter-cut-off',
  area: 'Front matter',
  severity: 'error',
  summary: 'A `#` after a blank stands in quotes.',
  reason: 'YAML drops everything from there on as a comment.',
  example: {
    piece: 'fields',
    bad: 'title: The #1 problem was a certificate',
    good: "title: 'The #1 problem was a certificate'",
  },
  fixed: 'needed',
};
