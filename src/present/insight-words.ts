import type { Spread } from '../domain/distribution.ts';
import { formatDuration, type ResponseTime } from '../domain/duration.ts';
import type { Punctuality } from '../domain/follow-up-flow.ts';
import type { Counted, TimeSpread } from '../domain/insights.ts';
import { addDays, type PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { longDate } from './dates.ts';
import { joinUnits } from './join-units.ts';
import { capitalised, counted, countedInWords, grouped, inWords, listed } from './numbers.ts';

/** From so many values on quartiles mean something; below, the values are told one by one. */
export const fewestDrawn = 5;

/** The name of each response time. */
export const responseTimeTitles: Record<ResponseTime, string> = {
  timeToDetect: 'Time to detect',
  timeToAcknowledge: 'Time to acknowledge',
  timeToMitigate: 'Time to mitigate',
  timeToResolve: 'Time to resolve',
};

/** What each response time counts. */
export const responseTimeMeanings: Record<ResponseTime, string> = {
  timeToDetect: 'from the start until somebody or some alert noticed',
  timeToAcknowledge: 'from detection until a person took it on',
  timeToMitigate: 'from the start until users were no longer hurt',
  timeToResolve: 'from the start until service was fully restored',
};

/**
 * Why there is no mean on the page, and what is drawn instead.
 * @param each whether every incident has a dot of its own in each drawing
 */
export function whyNoMean(each: boolean): string {
  const dots = each ? 'every incident is a dot' : 'incidents are dots';
  return `One long incident moves a mean as far as a hundred short ones, so there is none here: ${dots}, the band holds the middle half, and the line is the median. Hollow dots are approximate.`;
}

/** What a dot of a drawing stands for, `A dot is up to three incidents.`; empty when it is one. */
export function dotSentence(valuesOfDot: number, noun: string): string {
  return valuesOfDot === 1 ? '' : `A dot is up to ${countedInWords(valuesOfDot, noun)}.`;
}

/** The incidents of the last 365 days and of the 365 before them. */
export interface LastYears {
  now: number;
  before: number;
  /** First and last day of each. */
  days: readonly [now: readonly [PlainDate, PlainDate], before: readonly [PlainDate, PlainDate]];
}

/** Counts them. */
export function lastYears(incidents: readonly Postmortem[], today: PlainDate): LastYears {
  const ago = (days: number): PlainDate => addDays(today, -days);
  const days = [[ago(364), today] as const, [ago(729), ago(365)] as const] as const;
  const [now, before] = days.map(
    ([from, to]) =>
      incidents.filter(({ frontMatter: { date } }) => date >= from && date <= to).length,
  );
  return { now: now ?? 0, before: before ?? 0, days };
}

/** The finding: the last year beside the one before it, or since when there has been none. */
export function insightsHeadline(incidents: readonly Postmortem[], today: PlainDate): string {
  const { now, before } = lastYears(incidents, today);
  const last = incidents
    .map(({ frontMatter }) => frontMatter.date)
    .sort()
    .at(-1);
  if (last === undefined) return 'No incidents yet';
  if (now === 0 && before === 0) return `No incident since ${longDate(last)}`;
  return `${capitalised(countedInWords(now, 'incident'))} in 365 days, ${before === 0 ? 'none' : inWords(before)} in the 365 before`;
}

/** What was counted and what was left out. */
export function countedDek({ incidents, drills, nearMisses }: Counted): string {
  const left = [
    ...(drills > 0 ? [countedInWords(drills, 'drill')] : []),
    ...(nearMisses > 0 ? [countedInWords(nearMisses, 'near miss', 'near misses')] : []),
  ];
  const all = `Counted over ${countedInWords(incidents.length, 'incident')}. `;
  return left.length > 0
    ? `${all}Drills and near misses are left out: ${listed(left)}.`
    : `${all}There is no drill and no near miss, which would be left out.`;
}

/** A distribution of one response time in a sentence or two. */
export function timeSentence({ known, approximate, unknown, spread }: TimeSpread): string {
  const missing =
    unknown === 0
      ? ''
      : ` Not recorded in ${grouped(unknown)} of ${grouped(known.length + unknown)}.`;
  if (!spread) return `It is recorded in no incident.`;
  const about = approximate === 0 ? '' : ` ${capitalised(inWords(approximate))} approximate.`;
  if (known.length < fewestDrawn) {
    const values = known.map(
      ({ ms, approximate: isAbout }) => `${isAbout ? 'about ' : ''}${formatDuration(ms)}`,
    );
    return `Too few to draw: ${listed(values)}.${missing}`;
  }
  return `${halfIn(spread, formatDuration, counted(known.length, 'incident'))}${about}${missing}`;
}

/** `Half of 12 incidents took at most 26 min, the middle half 10 min to 2 h.` */
export function halfIn(
  { median, lowerQuartile, upperQuartile }: Spread,
  format: (value: number) => string,
  whole: string,
): string {
  const words = (value: number): string => joinUnits(format(value));
  return `Half of ${whole} took at most ${words(median)}, the middle half ${words(lowerQuartile)} to ${words(upperQuartile)}.`;
}

/** A number of days with at most one decimal. */
export function formatDays(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return Number.isInteger(rounded) ? counted(rounded, 'day') : `${rounded} days`;
}

/** The share done by the due day in a sentence, with what was left out. */
export function punctualitySentence({ inTime, late, overdue, unknown }: Punctuality): string {
  const whole = inTime + late + overdue;
  const left =
    unknown === 0 ? '' : ` ${capitalised(inWords(unknown))} done on an unknown day left out.`;
  if (whole === 0) return `No follow-up with a due day has come to it yet.${left}`;
  const share = Math.round((inTime / whole) * 100);
  return `${share} %: ${grouped(inTime)} of ${grouped(whole)} whose day has come. ${capitalised(inWords(late))} done later, ${inWords(overdue)} overdue.${left}`;
}
