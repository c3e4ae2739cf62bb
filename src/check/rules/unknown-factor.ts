import { unknownName } from '../unknown-name.ts';
import type { CheckedRule } from '../rule.ts';

/** Contributing factors are those of the config. */
export const unknownFactor: CheckedRule = {
  id: 'unknown-factor',
  area: 'Front matter',
  severity: 'error',
  summary: 'Contributing factors are those of the config.',
  reason: 'Factors are counted over all incidents; two spellings would be two factors.',
  example: {
    piece: 'fields',
    bad: 'factors: [manual-stepp]',
    good: 'factors: [manual-step]',
  },
  fixed: null,
  check: ({ fields, placeOf }, { config, report }) => {
    const known = Object.keys(config.factors);
    (fields.factors ?? []).forEach((name, index) => {
      if (known.includes(name)) return;
      report(unknownName('factor', name, known, 'factors'), placeOf(['factors', index]));
    });
  },
};
