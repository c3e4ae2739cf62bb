import { unknownName } from '../unknown-name.ts';
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
    const known = [...Object.keys(config.people), ...Object.keys(config.teams)];
    (fields.responders ?? []).forEach((name, index) => {
      if (known.includes(name)) return;
      report(unknownName('person', name, known, 'people'), placeOf(['responders', index]));
    });
  },
};
