import type { TieRule } from '../rule.ts';

/** `recurrenceOf` names earlier incidents. */
export const recurrenceOfLater: TieRule = {
  id: 'recurrence-of-later',
  area: 'Front matter',
  severity: 'error',
  summary: '`recurrenceOf` names earlier incidents.',
  reason: 'The later one repeats the earlier, so the later one says so.',
  example: {
    piece: 'fields',
    bad: 'recurrenceOf: [2025-11-30-later]',
    good: 'recurrenceOf: [2024-01-01-earlier]',
  },
  fixed: null,
  check: ({ id, fields, placeOf }, { known, report }) => {
    (fields.recurrenceOf ?? []).forEach((earlier, index) => {
      const date = known.get(earlier)?.date ?? null;
      if (earlier === id || date === null || fields.date === undefined || date <= fields.date)
        return;
      report(
        {
          message: `\`${earlier}\` happened later, on ${date}.`,
          cure: 'Name this incident in the later one instead.',
        },
        placeOf(['recurrenceOf', index]),
      );
    });
  },
};
