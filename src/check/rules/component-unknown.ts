import type { Rule } from '../rule.ts';

/** Only the components that Aftermath has are used. Held by the reader. */
export const componentUnknown: Rule = {
  id: 'component-unknown',
  area: 'MDX',
  severity: 'error',
  summary: 'Only the components that Aftermath has are used.',
  reason: 'Nothing would be drawn for another.',
  example: {
    piece: 'impact',
    bad: '<Calout type="note">All of them.</Calout>',
    good: '<Callout type="note">All of them.</Callout>',
  },
  fixed: 'protects',
};
