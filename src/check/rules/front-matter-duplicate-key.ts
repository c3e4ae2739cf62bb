import type { Rule } from '../rule.ts';

/** A field is written once. Held by the reader. */
export const frontMatterDuplicateKey: Rule = {
  id: 'front-matter-duplicate-key',
  area: 'Front matter',
  severity: 'error',
  summary: 'A field is written once.',
  reason: 'Of two values one would be dropped without a word.',
  example: {
    piece: 'fields',
    bad: `title: Cards rejected
title: Checkout rejects cards`,
    good: 'title: Checkout rejects cards',
  },
  fixed: 'needed',
};
