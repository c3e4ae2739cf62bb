import type { Rule } from '../rule.ts';

/** A quotation mark in a CSV file is closed. Held by the reader. */
export const dataQuoteUnclosed: Rule = {
  id: 'data-quote-unclosed',
  area: 'Metric data',
  severity: 'error',
  summary: 'A quotation mark in a CSV file is closed.',
  reason: 'Everything after it would be one cell.',
  example: {
    piece: 'data',
    bad: `time,rejected
2025-03-04T09:12:00Z,21
"2025-03-04T09:13:00Z,40`,
    good: `time,rejected
2025-03-04T09:12:00Z,21
2025-03-04T09:13:00Z,40`,
  },
  fixed: 'needed',
};
