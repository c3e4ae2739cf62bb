import { median } from 'd3-array';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import { capitalised, counted, countedInWords, grouped, inWords } from './numbers.ts';
import type { Figure } from './tracker-summary.ts';

/** The finding over closed follow-ups. */
export function closedHeadline({ closed }: Pick<Tracker, 'closed'>): string {
  if (closed.length === 0) return 'No follow-up is closed';
  return `${capitalised(countedInWords(closed.length, 'follow-up'))} ${closed.length === 1 ? 'is' : 'are'} closed`;
}

/** How long they took; or that nobody wrote down when they were closed. */
export function closedDek({ closed }: Pick<Tracker, 'closed'>): string {
  if (closed.length === 0) return 'What is done or decided against is listed here.';
  const days = daysOfDone(closed);
  const typical = median(days);
  if (typical === undefined) return 'None of them says when it was done.';
  if (days.length === 1) return `The one whose days are recorded took ${counted(typical, 'day')}.`;
  return `Of the ${inWords(days.length)} whose days are recorded, half were done within ${counted(Math.ceil(typical), 'day')}.`;
}

/** Done, done on a day that nobody wrote down, decided against, and the time that they took. */
export function closedFigures({ closed }: Pick<Tracker, 'closed'>): Figure[] {
  const done = closed.filter(({ followUp }) => followUp.status === 'done');
  const undated = done.filter(({ followUp }) => followUp.closed === null);
  const days = daysOfDone(closed);
  const typical = median(days);
  const most = Math.max(...days);
  const all = `of ${grouped(closed.length)} closed`;
  return [
    figure('Done', grouped(done.length), all),
    figure(
      'Date unknown',
      grouped(undated.length),
      done.length === 0 ? 'none is done' : `of ${grouped(done.length)} done`,
    ),
    figure('Won’t do', grouped(closed.length - done.length), all),
    typical === undefined
      ? figure('Median time', '–', 'no day is recorded')
      : figure(
          'Median time',
          grouped(Math.ceil(typical)),
          `days until done, in ${counted(days.length, 'follow-up')}`,
        ),
    days.length === 0
      ? figure('Longest', '–', 'no day is recorded')
      : figure('Longest', grouped(most), most === 1 ? 'day' : 'days'),
  ];
}

/** Days from promised to done, of those that were done on a day that is known. */
function daysOfDone(closed: readonly TrackedFollowUp[]): number[] {
  return closed.flatMap(({ followUp, ageDays }) =>
    followUp.status === 'done' && ageDays !== null ? [ageDays] : [],
  );
}

function figure(label: string, value: string, note: string): Figure {
  return { label, value, note, alarm: false };
}
