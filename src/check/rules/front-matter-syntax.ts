import type { Rule } from '../rule.ts';

/** The front matter is YAML that can be read. Held by the reader. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  area: 'Front matter',
  severity: 'error',
  summary: 'The front matter is YAML that can be read.',
  reason:
    'One slip, such as an unquoted value with a colon and a blank, and YAML reads something else or nothing.',
  example: {
    piece: 'fields',
    bad: 'title: Checkout: every card rejected',
    good: "title: 'Checkout: every card rejected'",
  },
  fixed: 'needed',
};
