import type { Rule } from '../rule.ts';

/** The whys of a section are one list, or one run of paragraphs. Held by the reader. */
export const fiveWhysMixed: Rule = {
  id: 'five-whys-mixed',
  area: 'Five whys',
  severity: 'error',
  summary: 'The whys of a section are one list, or one run of paragraphs.',
  reason: 'Of two, nobody could say which causes which.',
  example: {
    piece: 'whys',
    bad: `1. Cards were rejected.
2. The chain was broken.

**Why?** A certificate was missing.`,
    good: `1. Cards were rejected.
2. **Why?** The chain was broken.
3. **Why?** A certificate was missing.`,
  },
  fixed: 'needed',
};
