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
    const { people, teams } = config;
    (fields.responders ?? []).forEach((name, index) => {
      if (Object.hasOwn(people, name) || Object.hasOwn(teams, name)) return;
      const known = [...Object.keys(people), ...Object.keys(teams)];
      report(unknownName('person', name, known, 'people'), placeOf(['responders', index]));
    });
  },
};
