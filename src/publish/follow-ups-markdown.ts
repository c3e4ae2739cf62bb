import { inlineToText } from '../domain/inline.ts';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import { unassigned, type Owners } from '../domain/tracker-part.ts';
import { longDate } from '../present/dates.ts';
import { dueWords, ownerName, statusTitles } from '../present/follow-up-words.ts';
import { followUpPath } from '../present/follow-ups-json.ts';
import { capitalised, counted, grouped } from '../present/numbers.ts';
import { trackerHeadline } from '../present/tracker-summary.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { siteAddress } from './site-address.ts';

/** What the message tells. */
export interface MarkdownInput {
  /** The follow-ups it speaks of: the headline counts all of them. */
  tracker: Tracker;
  /** True to list the late ones only. */
  overdueOnly: boolean;
  config: Owners & { url: string };
}

/** The longest message in UTF-16 units; GitHub takes 65,536 characters in the body of an issue. */
const longest = 60_000;

/**
 * The open follow-ups as Markdown for a chat or an issue: the finding, then a list for each owner, those of nobody first.
 * A follow-up with two owners stands in both lists. What does not fit into one message is counted at its end.
 */
export function followUpsMarkdown({ tracker, overdueOnly, config }: MarkdownInput): string {
  const { today } = tracker;
  const rows = tracker.open.filter(({ overdueDays }) => !overdueOnly || overdueDays > 0);
  const page = siteAddress(config.url, '/follow-ups/');
  const head = [
    `**${trackerHeadline(tracker)}** as of ${longDate(today)}. ${markdownLink('All follow-ups', page)}`,
    '',
  ];
  if (overdueOnly && rows.length === 0 && tracker.open.length > 0) head.push('None is late.', '');
  const lines: string[] = [];
  let room = longest - head.join('\n').length;
  let left = 0;
  for (const { owner, owned } of byOwner(rows)) {
    const name = owner === unassigned ? 'Nobody' : markdownText(ownerName(owner, config));
    const group = [`### ${name} (${grouped(owned.length)})`, ''];
    let kept = 0;
    for (const tracked of owned) {
      const item = itemOf(tracked, owner, today, config);
      const cost = item.length + 1 + (kept === 0 ? group.join('\n').length + 2 : 0);
      if (cost > room) left += 1;
      else {
        room -= cost;
        kept += 1;
        group.push(item);
      }
    }
    if (kept > 0) lines.push(...group, '');
  }
  if (left > 0) {
    lines.push(
      `${capitalised(counted(left, 'more line'))} did not fit: ${markdownLink('see them all', page)}.`,
      '',
    );
  }
  return [...head, ...lines].join('\n');
}

/** Nobody's first, then the owners as the tracker's order meets them. */
function byOwner(rows: readonly TrackedFollowUp[]): { owner: string; owned: TrackedFollowUp[] }[] {
  const groups = new Map<string, TrackedFollowUp[]>([[unassigned, []]]);
  for (const tracked of rows) {
    const { owners } = tracked.followUp;
    for (const owner of owners.length > 0 ? owners : [unassigned]) {
      const group = groups.get(owner);
      if (group) group.push(tracked);
      else groups.set(owner, [tracked]);
    }
  }
  return [...groups]
    .filter(([, owned]) => owned.length > 0)
    .map(([owner, owned]) => ({ owner, owned }));
}

function itemOf(
  tracked: TrackedFollowUp,
  owner: string,
  today: string,
  config: MarkdownInput['config'],
): string {
  const { followUp, incident, mightHaveSpared } = tracked;
  const { finding, facts } = dueWords(tracked, today);
  const others = followUp.owners.filter((handle) => handle !== owner);
  const words = inlineToText(followUp.text);
  const parts = [
    `**${capitalised(finding ?? '')}**${facts === null ? '' : ` (${facts})`}`,
    markdownLink(words, siteAddress(config.url, followUpPath(incident.id, followUp.id))),
    `${incident.severity} ${markdownText(incident.title)}`,
    ...(followUp.status === 'open' ? [] : [statusTitles[followUp.status].toLowerCase()]),
    ...(followUp.priority === null ? [] : [followUp.priority]),
    ...(others.length === 0
      ? []
      : [`with ${markdownText(others.map((handle) => ownerName(handle, config)).join(', '))}`]),
    ...(mightHaveSpared.length === 0
      ? []
      : [
          `happened again while open${mightHaveSpared.length > 1 ? `, ${counted(mightHaveSpared.length, 'time')}` : ''}`,
        ]),
    ...followUp.tickets.map(({ label, url }) => markdownLink(label, url)),
  ];
  return `- ${parts.join(' · ')}`;
}
