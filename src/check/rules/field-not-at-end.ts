import type { Rule } from '../rule.ts';

/** Fields stand at the end of the line. Held by the reader. */
export const fieldNotAtEnd: Rule = {
  id: 'field-not-at-end',
  area: 'Follow-ups',
  severity: 'warning',
  summary: 'Fields stand at the end of the line.',
  reason:
    'A word that looks like a field and stands before the last word of the text is read as text.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Ask @lin for an alert',
    good: '- [ ] Ask for an alert @lin',
  },
  fixed: null,
};
