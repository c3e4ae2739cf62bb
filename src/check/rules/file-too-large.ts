import type { Rule } from '../rule.ts';

/** A file has at most 1,000,000 bytes. Held by the reader. */
export const fileTooLarge: Rule = {
  id: 'file-too-large',
  area: 'Files',
  severity: 'error',
  summary: 'A file has at most 1,000,000 bytes.',
  reason:
    'A postmortem of 700 words has about 6,000. What is larger is data, and belongs into a file beside it.',
  example: {
    piece: 'none',
    bad: 'A log of 3 MB in a fence',
    good: 'The lines that matter, and the log in a file of its own',
  },
  fixed: 'needed',
};
