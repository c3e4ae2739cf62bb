import type { Postmortem } from '../domain/postmortem.ts';
import { longDate } from './dates.ts';
import type { IncidentRecord } from './record.ts';
import { byYear } from './index-summary.ts';
import { capitalised, countedInWords, listed } from './numbers.ts';

/** Up to so many incidents the days are read out; more are counted by year. The list below the record has them all. */
const fewIncidents = 12;

/** The record in words, for whoever does not see it. */
export function describeRecord(newestFirst: readonly Postmortem[], record: IncidentRecord): string {
  const count = capitalised(countedInWords(newestFirst.length, 'incident'));
  const unit = record.weekly ? 'A bar is a week and its worst severity.' : 'The higher, the worse.';
  if (newestFirst.length > fewIncidents) {
    const years = byYear(newestFirst).map(
      ({ year, postmortems }) => `${year}: ${postmortems.length}`,
    );
    return `${count} on a calendar. ${unit} ${years.reverse().join(', ')}.`;
  }
  const days = [...newestFirst]
    .reverse()
    .map(({ frontMatter }) => `${longDate(frontMatter.date)} (${frontMatter.severity})`);
  return `${count} on a calendar. ${unit} ${listed(days)}.${repeats(record)}`;
}

function repeats({ brackets }: IncidentRecord): string {
  if (brackets.length === 0) return '';
  const pairs = countedInWords(brackets.length, 'dashed bracket joins', 'dashed brackets join');
  return ` ${capitalised(pairs)} an incident to a later one that repeats it.`;
}
