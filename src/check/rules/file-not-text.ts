import type { Rule } from '../rule.ts';

/** A file is text in UTF-8, with LF or CRLF line ends. Held by the reader. */
export const fileNotText: Rule = {
  id: 'file-not-text',
  area: 'Files',
  severity: 'error',
  summary: 'A file is text in UTF-8, with LF or CRLF line ends.',
  reason:
    'Other encodings, NUL and control characters do not survive the way into pages and feeds.',
  example: {
    piece: 'none',
    bad: 'A file saved as UTF-16',
    good: 'The same file saved as UTF-8',
  },
  fixed: 'needed',
};
