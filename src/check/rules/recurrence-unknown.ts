import { didYouMean } from '../../read/did-you-mean.ts';
import type { TieRule } from '../rule.ts';

/** `recurrenceOf` names postmortems that are there. */
export const recurrenceUnknown: TieRule = {
  id: 'recurrence-unknown',
  area: 'Front matter',
  severity: 'error',
  summary: '`recurrenceOf` names postmortems that are there.',
  reason: 'What came back is found by following the name.',
  example: {
    piece: 'fields',
    bad: 'recurrenceOf: [2024-01-01-erlier]',
    good: 'recurrenceOf: [2024-01-01-earlier]',
  },
  fixed: null,
  check: ({ id, fields, placeOf }, { known, report }) => {
    (fields.recurrenceOf ?? []).forEach((earlier, index) => {
      if (earlier === id || known.has(earlier)) return;
      const others = [...known.keys()].filter((other) => other !== id);
      report(
        {
          message: `There is no postmortem \`${earlier}\`.`,
          cure: didYouMean(earlier, others),
        },
        placeOf(['recurrenceOf', index]),
      );
    });
  },
};
