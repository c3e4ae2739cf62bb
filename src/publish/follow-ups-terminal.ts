import { inlineToText } from '../domain/inline.ts';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import type { Owners } from '../domain/tracker-part.ts';
import { longDate } from '../present/dates.ts';
import { dueWords, ownerName, statusTitles } from '../present/follow-up-words.ts';
import { capitalised, grouped } from '../present/numbers.ts';
import { trackerGroups, type TrackerGroup } from '../present/tracker-groups.ts';
import { closedToo, trackerHeadline, withoutOwner } from '../present/tracker-summary.ts';

/** What the terminal shows. */
export interface TerminalInput {
  /** The follow-ups it speaks of: the headline and the counts are of all of them. */
  tracker: Tracker;
  /** True to list the late ones only. */
  overdueOnly: boolean;
  config: Owners;
}

/**
 * The tracker as plain text: the finding, the counts, then the open follow-ups in the groups and the order of the page.
 * Control characters from content never reach the terminal.
 */
export function followUpsTerminal({ tracker, overdueOnly, config }: TerminalInput): string {
  const groups = trackerGroups(tracker);
  const shown = groups.open.filter(
    ({ urgency, rows }) => rows.length > 0 && (!overdueOnly || urgency === 'overdue'),
  );
  const width = Math.max(
    0,
    ...shown.flatMap(({ rows }) => rows.map((row) => lead(row, tracker).length)),
  );
  const sections = shown.map(({ title, rows }) => [
    '',
    `${title} (${grouped(rows.length)})`,
    ...rows.flatMap((row) => lines(row, tracker, width, config)),
  ]);
  return [
    `${trackerHeadline(tracker)} as of ${longDate(tracker.today)}.`,
    counts(tracker, groups),
    ...sections.flat(),
    '',
  ]
    .map(plain)
    .join('\n');
}

function counts(tracker: Tracker, groups: ReturnType<typeof trackerGroups>): string {
  const count = ({ title, rows }: TrackerGroup): string => `${title}: ${grouped(rows.length)}`;
  const too = closedToo(tracker);
  return [
    `Open: ${grouped(tracker.open.length)}`,
    ...groups.open.map(count),
    `No owner: ${grouped(withoutOwner(tracker).open)}${too === null ? '' : ` (${too})`}`,
    ...groups.closed.map(count),
  ].join(' · ');
}

function lead(row: TrackedFollowUp, { today }: Tracker): string {
  return capitalised(dueWords(row, today).finding ?? '');
}

function lines(row: TrackedFollowUp, tracker: Tracker, width: number, owners: Owners): string[] {
  const { followUp, incident, mightHaveSpared } = row;
  const names = followUp.owners.map((handle) => ownerName(handle, owners)).join(', ');
  const facts = [
    names || 'no owner',
    incident.severity,
    ...(followUp.priority === null ? [] : [followUp.priority]),
    ...(followUp.status === 'open' ? [] : [statusTitles[followUp.status].toLowerCase()]),
    dueWords(row, tracker.today).facts ?? '',
    ...followUp.tickets.map(({ label }) => label),
  ];
  const indent = ' '.repeat(width + 4);
  const again = mightHaveSpared.join(', ');
  return [
    `  ${lead(row, tracker).padEnd(width)}  ${inlineToText(followUp.text)}`,
    `${indent}${facts.filter(Boolean).join(' · ')}`,
    `${indent}${incident.id}, line ${String(followUp.line)}`,
    ...(again === '' ? [] : [`${indent}while open, it happened again: ${again}`]),
  ];
}

/** What could move the cursor, colour the screen or turn the line around gives way to a mark. */
function plain(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
