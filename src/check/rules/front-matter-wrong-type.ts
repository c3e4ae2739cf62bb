import type { Rule } from '../rule.ts';

/** A list is a list, and a text is a text. Held by the reader. */
export const frontMatterWrongType: Rule = {
  id: 'front-matter-wrong-type',
  area: 'Front matter',
  severity: 'error',
  summary: 'A list is a list, and a text is a text.',
  reason: '`services: checkout` could be one service or the beginning of a list.',
  example: {
    piece: 'fields',
    bad: 'services: checkout',
    good: 'services: [checkout]',
  },
  fixed: 'needed',
};
