import { unknownMember } from '../unknown-name.ts';
import type { CheckedRule } from '../rule.ts';

/** Responders are people or teams of the config. */
export const unknownPerson: CheckedRule = {
  id: 'unknown-person',
  area: 'Front matter',
  severity: 'error',
  summary: 'Responders are people or teams of the config.',
  reason: 'A misspelt handle is nobody.',
  example: {
    piece: 'fields',
    bad: 'responders: [adda]',
    good: 'responders: [ada]',
  },
  fixed: null,
  check: ({ fields, placeOf }, { config, report }) => {
    (fields.responders ?? []).forEach((name, index) => {
      const words = unknownMember('person', name, config);
      if (words) report(words, placeOf(['responders', index]));
    });
  },
};
