import type { Rule } from '../rule.ts';

/** Every Markdown file of the content folder is a postmortem that is read. Held by the reader. */
export const fileNotRead: Rule = {
  id: 'file-not-read',
  area: 'Files',
  severity: 'error',
  summary: 'Every Markdown file of the content folder is a postmortem that is read.',
  reason:
    'Only `<id>.mdx` and `<id>/index.mdx` become pages. A file of another name would be passed over without a word.',
  example: {
    piece: 'file name',
    bad: '2025-03-04-checkout.md',
    good: '2025-03-04-checkout.mdx',
  },
  fixed: 'needed',
};
