import { isDeepStrictEqual } from 'node:util';
import type { ListItem, Root } from 'mdast';
import type { FollowUp } from '../domain/follow-up.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { followUpLists } from '../read/follow-ups.ts';
import { parseMdx } from '../read/mdx.ts';
import { readPostmortem } from '../read/postmortem.ts';
import { cutSections } from '../read/sections.ts';

/** What is to be written into one follow-up's line. */
export interface Amendment {
  /** Line of the follow-up, from 1, in the text as it was read. */
  line: number;
  /** True to tick its box; `status:in-progress` is then taken away. */
  tick: boolean;
  /** Days to add at the end of the line; null leaves that field as it is. */
  opened: PlainDate | null;
  closed: PlainDate | null;
}

/**
 * Writes amendments into the text of a postmortem and changes nothing else of it: line ends, blanks and marks stay. The
 * result is read again: if it does not say exactly what was meant, there is none.
 * @param source the text without a byte order mark
 * @returns the new text, or null when it cannot be written safely
 */
export function amendSource(
  source: string,
  amendments: readonly Amendment[],
  tickets: SiteConfig['tickets'],
): string | null {
  const items = itemsOf(parseMdx(source).tree);
  let text = source;
  // From the end to the start, so that the places before stay right.
  for (const amendment of [...amendments].sort((a, b) => b.line - a.line)) {
    const item = items.find(({ position }) => position?.start.line === amendment.line);
    const amended = item && amendItem(text, item, amendment);
    if (amended === undefined || amended === null) return null;
    text = amended;
  }
  return saysAsMeant(source, text, amendments, tickets) ? text : null;
}

function amendItem(source: string, item: ListItem, amendment: Amendment): string | null {
  const start = item.position?.start.offset;
  const from = item.children[0]?.position?.start.offset;
  const to = item.children[0]?.position?.end.offset;
  if (start === undefined || from === undefined || to === undefined) return null;
  let lead = source.slice(start, from);
  let words = source.slice(from, to);
  if (amendment.tick) {
    const ticked = lead.replace(/\[\s\](?=\s*$)/, '[x]');
    if (ticked === lead) return null;
    lead = ticked;
    words = words.replace(/[\s,]+status:in-progress(?=[\s,;.]|$)/i, '');
  }
  const fields = [
    ...(amendment.opened === null ? [] : [` opened:${amendment.opened}`]),
    ...(amendment.closed === null ? [] : [` closed:${amendment.closed}`]),
  ].join('');
  const end = words.trimEnd().length;
  return (
    source.slice(0, start) +
    lead +
    words.slice(0, end) +
    fields +
    words.slice(end) +
    source.slice(to)
  );
}

function saysAsMeant(
  before: string,
  after: string,
  amendments: readonly Amendment[],
  tickets: SiteConfig['tickets'],
): boolean {
  const now = followUpsOf(before, tickets);
  const then = followUpsOf(after, tickets);
  const expected = now?.map((followUp): FollowUp => {
    const amendment = amendments.find(({ line }) => line === followUp.line);
    if (!amendment) return followUp;
    return {
      ...followUp,
      status: amendment.tick ? 'done' : followUp.status,
      opened: amendment.opened ?? followUp.opened,
      closed: amendment.closed ?? followUp.closed,
    };
  });
  return expected !== undefined && then !== null && isDeepStrictEqual(then, expected);
}

/** Null when the text cannot be read as a postmortem. */
function followUpsOf(source: string, tickets: SiteConfig['tickets']): FollowUp[] | null {
  const bytes = new TextEncoder().encode(source);
  const file = { id: 'amended', file: 'amended.mdx', bytes };
  return readPostmortem(file, { tickets, rules: {} }).postmortem?.followUps ?? null;
}

function itemsOf(tree: Root): ListItem[] {
  return cutSections(tree)
    .sections.filter(({ section }) => section.kind === 'follow-up-tasks')
    .flatMap(({ nodes }) => followUpLists(nodes).flatMap((list) => list.children));
}
