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
3. A file was missing.

**Why?** Nothing checks it.`,
    good: `1. Cards were rejected.
2. The chain was broken.
3. A file was missing.
4. **Why?** Nothing checks it.`,
  },
  fixed: 'needed',
};
