import type { Rule } from '../rule.ts';

/** A file starts with front matter in YAML. Held by the reader. */
export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  area: 'Front matter',
  severity: 'error',
  summary: 'A file starts with front matter in YAML.',
  reason:
    'The fields are what lists, counts and feeds are made of. They stand between two lines of `---`, the first of which is line 1.',
  example: {
    piece: 'front matter',
    bad: `
---
…
---`,
    good: `---
…
---`,
  },
  fixed: 'needed',
};
