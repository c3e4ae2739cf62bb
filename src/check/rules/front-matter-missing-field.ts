import type { Rule } from '../rule.ts';

/** The fields that every postmortem needs are there, and have a value. Held by the reader. */
export const frontMatterMissingField: Rule = {
  id: 'front-matter-missing-field',
  area: 'Front matter',
  severity: 'error',
  summary: 'The fields that every postmortem needs are there, and have a value.',
  reason:
    'A list without them would have gaps. `unknown` is a value for an instant; an empty field is not.',
  example: {
    piece: 'fields',
    bad: 'severity:',
    good: 'severity: SEV2',
  },
  fixed: 'needed',
};
