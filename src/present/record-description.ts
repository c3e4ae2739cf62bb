import type { Postmortem } from '../domain/postmortem.ts';
import { longDate } from './dates.ts';
import type { IncidentRecord } from './record.ts';
import { byYear } from './index-summary.ts';
import { capitalised, countedInWords, inWords, listed } from './numbers.ts';

/** Up to so many incidents the days are read out; more are counted by year. The list below the record has them all. */
const fewIncidents = 12;

/** What a bar stands for, in words. */
export const barWords: Record<IncidentRecord['unit'], string> = {
  incident: 'The higher, the worse.',
  week: 'A bar is a week and its worst severity.',
  month: 'A bar is a month and its worst severity.',
};

/** The record in words, for whoever does not see it. */
export function describeRecord(newestFirst: readonly Postmortem[], record: IncidentRecord): string {
  const count = capitalised(countedInWords(newestFirst.length, 'incident'));
  const unit = barWords[record.unit];
  if (newestFirst.length > fewIncidents) {
    const years = byYear(newestFirst).map(
      ({ year, postmortems }) => `${year}: ${postmortems.length}`,
    );
    return `${count} on a calendar. ${unit} ${years.reverse().join(', ')}.${repeatsOf(record)}`;
  }
  const days = [...newestFirst]
    .reverse()
    .map(({ frontMatter }) => `${longDate(frontMatter.date)} (${frontMatter.severity})`);
  return `${count} on a calendar. ${unit} ${listed(days)}.${repeatsOf(record)}`;
}

function repeatsOf({ repeats }: IncidentRecord): string {
  if (repeats === 0) return '';
  return ` ${capitalised(inWords(repeats))} ${repeats === 1 ? 'repeats' : 'repeat'} an earlier one.`;
}
