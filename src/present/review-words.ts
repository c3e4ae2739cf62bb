import type { PlainDate } from '../domain/plain-date.ts';
import type { Review } from '../domain/review.ts';
import { longDate } from './dates.ts';
import { joinUnits } from './join-units.ts';
import { capitalised, countedInWords, grouped } from './numbers.ts';
import type { Figure } from './tracker-summary.ts';

/** The finding of a week. */
export function reviewHeadline({ incidents, overdue }: Review): string {
  const happened = capitalised(countedInWords(incidents.length, 'incident'));
  return `${happened}, ${countedInWords(overdue.length, 'follow-up')} late`;
}

/** The days of a week: `4 to 10 January 2021`. */
export function weekDays({ monday, sunday }: Pick<Review, 'monday' | 'sunday'>): string {
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const sameYear = monday.slice(0, 4) === sunday.slice(0, 4);
  const words = longDate(monday).split(' ');
  const from = words.slice(0, sameMonth ? 1 : sameYear ? 2 : 3).join(' ');
  return `${from} to ${wholeDate(sunday)}`;
}

/** Whether the page shows the end of the week, or the week so far. */
export function asOfSentence({ asOf, sunday, undated }: Review): string {
  const as = asOf < sunday ? 'So far, to the end of' : 'As it stood at the end of';
  const unknown =
    undated === 0
      ? ''
      : ` ${capitalised(countedInWords(undated, 'follow-up'))} closed on a day that nobody wrote down ${undated === 1 ? 'is' : 'are'} counted nowhere.`;
  return `${as} ${wholeDate(asOf)}.${unknown}`;
}

/** The five figures of a week. */
export function reviewFigures(review: Review): Figure[] {
  const { incidents, opened, closed, declined, overdue, newlyOverdue, open } = review;
  const kinds = incidents.filter(({ frontMatter }) => frontMatter.kind !== 'incident').length;
  return [
    figure(
      'Overdue',
      overdue.length,
      `${grouped(newlyOverdue.length)} since this week`,
      overdue.length > 0,
    ),
    figure(
      'Incidents',
      incidents.length,
      kinds > 0 ? `${grouped(kinds)} drills or near misses` : 'of the week',
    ),
    figure('Opened', opened.length, 'follow-ups of the week'),
    figure(
      'Closed',
      closed.length,
      declined.length > 0
        ? `and ${grouped(declined.length)} decided against`
        : 'none decided against',
    ),
    figure('Open', open, 'at the end of the week'),
  ];
}

function figure(label: string, count: number, note: string, alarm = false): Figure {
  return { label, value: grouped(count), note, alarm };
}

/** A date that no line ends in. */
export function wholeDate(date: PlainDate): string {
  return joinUnits(longDate(date));
}
