import type { Rule } from '../rule.ts';

/** Of HTML only a few elements are used. Held by the reader. */
export const elementNotAllowed: Rule = {
  id: 'element-not-allowed',
  area: 'MDX',
  severity: 'error',
  summary: 'Of HTML only a few elements are used.',
  reason:
    'Scripts and frames run what others wrote; the rest has a form in Markdown that every page prints alike.',
  example: {
    piece: 'impact',
    bad: '<b>Every</b> card was rejected.',
    good: '**Every** card was rejected.',
  },
  fixed: 'protects',
};
