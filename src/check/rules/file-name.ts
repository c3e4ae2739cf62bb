import type { Rule } from '../rule.ts';

/** The name of a postmortem is fit for an address. Held by the reader. */
export const fileName: Rule = {
  id: 'file-name',
  area: 'Files',
  severity: 'error',
  summary: 'The name of a postmortem is fit for an address.',
  reason:
    'The name of the file, or of its folder, is the address of the page. Blanks, upper case and signs such as `?`, `#` and `%` would have to be escaped in every link, and two names that differ only in case or in Unicode form are one on some machines.',
  example: {
    piece: 'file name',
    bad: '2025-03-04 Checkout.mdx',
    good: '2025-03-04-checkout.mdx',
  },
  fixed: 'needed',
};
