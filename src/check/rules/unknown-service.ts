import { unknownName } from '../unknown-name.ts';
import type { CheckedRule } from '../rule.ts';

/** Services are those of the config. */
export const unknownService: CheckedRule = {
  id: 'unknown-service',
  area: 'Front matter',
  severity: 'error',
  summary: 'Services are those of the config.',
  reason:
    'A misspelt service would have a page of its own, and its incidents would be missed on the other.',
  example: {
    piece: 'fields',
    bad: 'services: [chekout]',
    good: 'services: [checkout]',
  },
  fixed: null,
  check: ({ fields, placeOf }, { config, report }) => {
    const known = Object.keys(config.services);
    (fields.services ?? []).forEach((name, index) => {
      if (known.includes(name)) return;
      report(unknownName('service', name, known, 'services'), placeOf(['services', index]));
    });
  },
};
