import type { Rule } from '../rule.ts';

/** An element has only attributes that it knows. Held by the reader. */
export const attributeUnknown: Rule = {
  id: 'attribute-unknown',
  area: 'MDX',
  severity: 'error',
  summary: 'An element has only attributes that it knows.',
  reason:
    '`onclick` would run code and `style` escape the design; a misspelt one would do nothing.',
  example: {
    piece: 'impact',
    bad: '<kbd onclick="buy()">Ctrl</kbd>',
    good: '<kbd>Ctrl</kbd>',
  },
  fixed: 'protects',
};
