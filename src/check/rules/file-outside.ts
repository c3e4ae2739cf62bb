import type { Rule } from '../rule.ts';

/** A postmortem, its data and its pictures lie inside the content and public folders. Held by the reader. */
export const fileOutside: Rule = {
  id: 'file-outside',
  area: 'Files',
  severity: 'error',
  summary: 'A postmortem, its data and its pictures lie inside the content and public folders.',
  reason:
    'A symbolic link that leads out of them could put any file of the machine that builds the site on a page.',
  example: {
    piece: 'none',
    bad: 'content/incidents/2025-03-04-checkout.mdx → /etc/passwd',
    good: 'content/incidents/2025-03-04-checkout.mdx',
  },
  fixed: 'protects',
};
