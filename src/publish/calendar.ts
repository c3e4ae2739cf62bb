import { inlineToText } from '../domain/inline.ts';
import { addDays, type PlainDate } from '../domain/plain-date.ts';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import type { Owners } from '../domain/tracker-part.ts';
import { followUpPath } from '../present/follow-ups-json.ts';
import { ownerName, statusTitles } from '../present/follow-up-words.ts';
import { calendarDay, calendarText, contentLine } from './content-line.ts';
import { siteAddress, siteHost } from './site-address.ts';

/** What a calendar is made for. */
export interface CalendarInput {
  /** What the calendar is called where it is shown. */
  name: string;
  /** The follow-ups; the open ones that have to be done by some day become events. */
  tracker: Pick<Tracker, 'open' | 'today'>;
  config: Owners & { url: string };
}

/** iCalendar's priorities run from 1, the highest, to 9 (RFC 5545, section 3.8.1.9). */
const priorities = { P0: 1, P1: 3, P2: 5, P3: 7, P4: 9 } as const;

/**
 * The due days of open follow-ups as all-day events, after RFC 5545. The day is the one that is written, or else the one
 * that follows from the priority. An event's UID is made of incident, follow-up and host, so it stays the same when the
 * day moves; its time stamp is the start of today, so the same today gives the same bytes.
 */
export function followUpsCalendar({ name, tracker, config }: CalendarInput): string {
  const { open, today } = tracker;
  const events = open.flatMap((tracked) =>
    tracked.dueBy === null ? [] : [event(tracked, tracked.dueBy, today, config)],
  );
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Aftermath//Follow-ups//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('NAME', calendarText(name)),
    contentLine('X-WR-CALNAME', calendarText(name)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'P1D'),
    contentLine('X-PUBLISHED-TTL', 'P1D'),
    ...(events.length > 0 ? events : [zone]),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

/** A calendar has to hold one component at least (RFC 5545, section 3.6): with nothing due, the time zone that we use. */
const zone = [
  contentLine('BEGIN', 'VTIMEZONE'),
  contentLine('TZID', 'UTC'),
  contentLine('BEGIN', 'STANDARD'),
  contentLine('DTSTART', '19700101T000000'),
  contentLine('TZOFFSETFROM', '+0000'),
  contentLine('TZOFFSETTO', '+0000'),
  contentLine('END', 'STANDARD'),
  contentLine('END', 'VTIMEZONE'),
].join('');

function event(
  tracked: TrackedFollowUp,
  dueBy: PlainDate,
  today: PlainDate,
  config: CalendarInput['config'],
): string {
  const { followUp, incident } = tracked;
  const { priority } = followUp;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', calendarText(`${incident.id}/${followUp.id}@${siteHost(config.url)}`)),
    contentLine('DTSTAMP', `${calendarDay(today)}T000000Z`),
    contentLine('DTSTART;VALUE=DATE', calendarDay(dueBy)),
    contentLine('DTEND;VALUE=DATE', calendarDay(addDays(dueBy, 1))),
    contentLine('SUMMARY', calendarText(inlineToText(followUp.text))),
    contentLine('DESCRIPTION', calendarText(description(tracked, config))),
    contentLine('URL', siteAddress(config.url, encodeURI(followUpPath(incident.id, followUp.id)))),
    contentLine('CATEGORIES', `Follow-up,${incident.severity}`),
    ...(priority === null ? [] : [contentLine('PRIORITY', String(priorities[priority]))]),
    // A promise does not make the day busy.
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function description({ followUp, incident }: TrackedFollowUp, owners: Owners): string {
  const names = followUp.owners.map((handle) => ownerName(handle, owners)).join(', ');
  return [
    `${incident.severity}: ${incident.title}`,
    `Owner: ${names || 'nobody'}`,
    `State: ${statusTitles[followUp.status]}`,
    ...(followUp.due === null && followUp.priority !== null
      ? [`The day follows from its priority, ${followUp.priority}.`]
      : []),
    ...followUp.tickets.map(({ label, url }) => `Ticket: ${label} ${url}`),
  ].join('\n');
}
