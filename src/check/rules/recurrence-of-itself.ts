import type { CheckedRule } from '../rule.ts';

/** An incident does not repeat itself. */
export const recurrenceOfItself: CheckedRule = {
  id: 'recurrence-of-itself',
  area: 'Front matter',
  severity: 'error',
  summary: 'An incident does not repeat itself.',
  reason: '`recurrenceOf` names earlier incidents.',
  example: {
    piece: 'fields',
    bad: 'recurrenceOf: [example]',
    good: 'recurrenceOf: []',
  },
  fixed: null,
  check: ({ id, fields, placeOf }, { report }) => {
    (fields.recurrenceOf ?? []).forEach((earlier, index) => {
      if (earlier !== id) return;
      report(
        {
          message: 'The incident is said to repeat itself.',
          cure: 'Name the earlier one.',
        },
        placeOf(['recurrenceOf', index]),
      );
    });
  },
};
