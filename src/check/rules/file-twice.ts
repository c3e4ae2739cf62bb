import type { Rule } from '../rule.ts';

/** A postmortem is one file. Held by the reader. */
export const fileTwice: Rule = {
  id: 'file-twice',
  area: 'Files',
  severity: 'error',
  summary: 'A postmortem is one file.',
  reason: '`<id>.mdx` and `<id>/index.mdx` have the same address; only one of them could be shown.',
  example: {
    piece: 'none',
    bad: `content/incidents/2025-03-04-checkout.mdx
content/incidents/2025-03-04-checkout/index.mdx`,
    good: 'content/incidents/2025-03-04-checkout/index.mdx',
  },
  fixed: 'needed',
};
