import type { CheckedRule } from '../rule.ts';

/** A list names nothing twice. */
export const listedTwice: CheckedRule = {
  id: 'listed-twice',
  area: 'Front matter',
  severity: 'error',
  summary: 'A list names nothing twice.',
  reason: 'A service that is listed twice would be counted twice.',
  example: {
    piece: 'fields',
    bad: 'services: [checkout, gateway, checkout]',
    good: 'services: [checkout, gateway]',
  },
  fixed: null,
  check: ({ fields, placeOf }, { report }) => {
    for (const name of ['services', 'responders', 'tags', 'factors', 'recurrenceOf'] as const) {
      const list = fields[name] ?? [];
      list.forEach((item, index) => {
        if (list.indexOf(item) === index) return;
        report(
          { message: `\`${item}\` is listed twice.`, cure: 'Take one of the two away.' },
          placeOf([name, index]),
        );
      });
    }
  },
};
