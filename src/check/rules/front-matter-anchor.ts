import type { Rule } from '../rule.ts';

/** Values are written out, without anchors and aliases. Held by the reader. */
export const frontMatterAnchor: Rule = {
  id: 'front-matter-anchor',
  area: 'Front matter',
  severity: 'error',
  summary: 'Values are written out, without anchors and aliases.',
  reason:
    '`&name` and `*name` repeat values in a way that readers of the file do not see, and can be made to grow without bound.',
  example: {
    piece: 'fields',
    bad: `services: &hurt [checkout]
tags: *hurt`,
    good: `services: [checkout]
tags: [checkout]`,
  },
  fixed: 'needed',
};
