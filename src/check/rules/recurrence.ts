import { didYouMean } from '../../read/did-you-mean.ts';
import type { Rule } from '../rule.ts';

/** `recurrenceOf` names earlier postmortems of the folder, and never its own. */
export const checkRecurrence: Rule = (
  { id, frontMatter },
  { ids, postmortems, reading, report },
) => {
  frontMatter.recurrenceOf.forEach((earlier, index) => {
    const place = reading.placeOf(['recurrenceOf', index]);
    if (earlier === id) {
      report(
        {
          rule: 'recurrence-of-itself',
          message: 'The incident is said to repeat itself.',
          cure: 'Name the earlier one.',
        },
        place,
      );
    } else if (!ids.has(earlier)) {
      report(
        {
          rule: 'recurrence-unknown',
          message: `There is no postmortem \`${earlier}\`.`,
          cure: didYouMean(
            earlier,
            [...ids].filter((other) => other !== id),
          ),
        },
        place,
      );
    } else {
      const date = postmortems.get(earlier)?.frontMatter.date;
      if (date !== undefined && date > frontMatter.date) {
        report(
          {
            rule: 'recurrence-of-later',
            message: `\`${earlier}\` happened later, on ${date}.`,
            cure: 'Name this incident in the later one instead.',
          },
          place,
        );
      }
    }
  });
};
