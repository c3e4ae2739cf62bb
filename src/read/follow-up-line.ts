import type { Paragraph, PhrasingContent } from 'mdast';
import type { FollowUp, StatusWord } from '../domain/follow-up.ts';
import type { FollowUpField } from '../domain/follow-up-field.ts';
import type { Inline } from '../domain/inline.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { meaningInRun, tokenise, type Token } from './follow-up-tokens.ts';
import { toInline } from './inline.ts';
import type { Report } from './place.ts';
import type { SourcePlaces } from './source-place.ts';

/** What a follow-up's first line says: its text, and the fields at its end. */
export type FollowUpLine = Pick<
  FollowUp,
  'text' | 'owners' | 'due' | 'opened' | 'closed' | 'priority' | 'type' | 'tickets' | 'links'
> & { status: StatusWord | null; id: string | null };

/**
 * Reads the line of a follow-up. Its fields are the longest run at its end, in any order; commas and a closing full
 * stop are allowed. A link that opens the run and is no ticket belongs to the text: "Follow [the report](…) @ada".
 */
export function readFollowUpLine(
  paragraph: Paragraph,
  tickets: SiteConfig['tickets'],
  report: Report,
  places?: SourcePlaces,
): FollowUpLine {
  const tokens = tokenise(paragraph, tickets, places);
  const first = startOfRun(tokens, tickets);
  warnOfEarlyFields(tokens.slice(0, first), report);
  warnOfPartedField(tokens[first - 2], report);
  const line: FollowUpLine = {
    text: textBefore(paragraph.children, tokens[first]),
    owners: [],
    due: null,
    opened: null,
    closed: null,
    priority: null,
    type: null,
    status: null,
    id: null,
    tickets: [],
    links: [],
  };
  for (const token of tokens.slice(first)) takeIn(line, token, report);
  return line;
}

/** Finds where the fields begin, and what the words among them mean. */
function startOfRun(tokens: readonly Token[], tickets: SiteConfig['tickets']): number {
  let first = tokens.length;
  for (let token = tokens[first - 1]; token; token = tokens[first - 1]) {
    token.meaning = meaningInRun(token, tickets);
    if (token.meaning.kind === 'words') break;
    first -= 1;
  }
  while (tokens[first]?.meaning.kind === 'link' || tokens[first]?.meaning.kind === 'separator')
    first += 1;
  return first;
}

function warnOfEarlyFields(tokens: readonly Token[], report: Report): void {
  for (const token of tokens) {
    if (token.meaning.kind !== 'field' || !token.meaning.outcome.ok) continue;
    report(
      {
        rule: 'field-not-at-end',
        message:
          'This looks like a field and stands before the end of the line, so it is read as text.',
        cure: 'Move it to the end, after the last word of the text, or put it in backticks.',
      },
      token.place(),
      'warning',
    );
  }
}

/** `due: 2025-04-01` right before the run: the blank makes two words of one field, and both would be text unnoticed. */
function warnOfPartedField(token: Token | undefined, report: Report): void {
  if (token?.meaning.kind !== 'field' || token.meaning.outcome.ok) return;
  report(token.meaning.outcome.slip, token.place(), 'warning');
}

function textBefore(nodes: readonly PhrasingContent[], token: Token | undefined): Inline[] {
  const kept = nodes.slice(0, token?.index ?? nodes.length);
  const cut = token ? nodes[token.index] : undefined;
  if (token && cut?.type === 'text') kept.push({ ...cut, value: cut.value.slice(0, token.offset) });
  const inline = toInline(kept);
  const last = inline.at(-1);
  if (token && last?.kind === 'text') last.text = last.text.replace(/[\s,;]+$/, '');
  return inline;
}

function takeIn(line: FollowUpLine, token: Token, report: Report): void {
  const { meaning } = token;
  if (meaning.kind === 'ticket') line.tickets.push(meaning.link);
  if (meaning.kind === 'link') line.links.push(meaning.link);
  if (meaning.kind !== 'field') return;
  if (!meaning.outcome.ok) {
    report(meaning.outcome.slip, token.place());
    return;
  }
  if (!setField(line, meaning.outcome.value)) {
    report(
      {
        rule: 'follow-up-field-twice',
        message: `The follow-up has \`${meaning.outcome.value.kind}\` twice.`,
        cure: 'Keep one of the two.',
      },
      token.place(),
    );
  }
}

/** False when the line has that field already. */
function setField(line: FollowUpLine, field: FollowUpField): boolean {
  if (field.kind === 'owner') {
    if (line.owners.includes(field.value)) return false;
    line.owners.push(field.value);
    return true;
  }
  if (line[field.kind] !== null) return false;
  Object.assign(line, { [field.kind]: field.value });
  return true;
}
