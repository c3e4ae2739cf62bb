import type { Rule } from '../rule.ts';

/** A field with a fixed set of values has one of them. Held by the reader. */
export const frontMatterUnknownValue: Rule = {
  id: 'front-matter-unknown-value',
  area: 'Front matter',
  severity: 'error',
  summary: 'A field with a fixed set of values has one of them.',
  reason: '`SEV2` and `sev-2` would be two severities in every count.',
  example: {
    piece: 'fields',
    bad: 'severity: sev-2',
    good: 'severity: SEV2',
  },
  fixed: 'needed',
};
