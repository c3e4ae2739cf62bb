import type { Rule } from '../rule.ts';

/** Braces hold comments only. Held by the reader. */
export const codeExpression: Rule = {
  id: 'code-expression',
  area: 'MDX',
  severity: 'error',
  summary: 'Braces hold comments only.',
  reason: 'MDX would run what stands in them on the machine that builds the site.',
  example: {
    piece: 'impact',
    bad: 'Requests to /cards/{id} failed.',
    good: 'Requests to `/cards/{id}` failed.',
  },
  fixed: 'protects',
};
