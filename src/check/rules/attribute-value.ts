import type { Rule } from '../rule.ts';

/** An attribute has one of its values. Held by the reader. */
export const attributeValue: Rule = {
  id: 'attribute-value',
  area: 'MDX',
  severity: 'error',
  summary: 'An attribute has one of its values.',
  reason: 'A callout of another kind would have no word and no colour.',
  example: {
    piece: 'impact',
    bad: '<Callout type="danger">All of them.</Callout>',
    good: '<Callout type="caution">All of them.</Callout>',
  },
  fixed: 'needed',
};
