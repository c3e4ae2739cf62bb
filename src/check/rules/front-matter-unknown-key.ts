import type { Rule } from '../rule.ts';

/** Only the fields of a postmortem are used. Held by the reader. */
export const frontMatterUnknownKey: Rule = {
  id: 'front-matter-unknown-key',
  area: 'Front matter',
  severity: 'error',
  summary: 'Only the fields of a postmortem are used.',
  reason: 'A misspelt field would be left out without a word.',
  example: {
    piece: 'fields',
    bad: 'servces: [checkout]',
    good: 'services: [checkout]',
  },
  fixed: 'needed',
};
