import type { Reading } from '../read/reading.ts';
import { checkTies } from './check-postmortems.ts';
import { tieRules } from './checked-rules.ts';
import type { RuleContext, TiedReading } from './rule.ts';

/** What a postmortem says of others: all that the rules about that look at, but for places. */
export type Ties = Omit<TiedReading, 'placeOf'>;

/**
 * What a file says of other postmortems: its problems may change when these come, go or change.
 * @returns null when it names none and links nowhere inside the site
 */
export function tiesOf({ id, file, fields, links }: Reading): Ties | null {
  const isInside = ({ url }: { url: string }): boolean => !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url);
  if ((fields.recurrenceOf ?? []).length === 0 && !links.some(isInside)) return null;
  const { date, recurrenceOf } = fields;
  return {
    id,
    file,
    links,
    fields: { ...(date && { date }), ...(recurrenceOf && { recurrenceOf }) },
  };
}

/** Where a problem stands that nobody is told of. */
const nowhere = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Whether nothing is wrong with what a postmortem says of others, as these are now. */
export function doTiesHold(ties: Ties, shared: Omit<RuleContext, 'report'>): boolean {
  return checkTies({ ...ties, placeOf: () => nowhere }, shared).length === 0;
}

/** Whether a problem is one of what a postmortem says of others. */
export function isOfTies({ rule }: { rule: string }): boolean {
  return tieRules.some(({ id }) => id === rule);
}
