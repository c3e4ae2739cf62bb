import type { Link, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FollowUpLink } from '../domain/follow-up.ts';
import { parseField, type FollowUpField } from '../domain/follow-up-field.ts';
import type { Outcome, Place } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { isComment } from './comment.ts';
import { placeOf } from './place.ts';
import type { SourcePlaces } from './source-place.ts';

/** One word or one other piece of a follow-up's first line. */
export interface Token {
  /** Index of its node in the paragraph. */
  index: number;
  /** Offset in that node's text at which it starts; 0 for a node that is not text. */
  offset: number;
  /** Where it stands in the file: found when asked, since few words are ever pointed at. */
  place: () => Place;
  meaning:
    | { kind: 'field'; outcome: Outcome<FollowUpField> }
    | { kind: 'ticket' | 'link'; link: FollowUpLink }
    | { kind: 'separator' | 'words' };
  /** What was written, where it is a word that no field is like; it may still name a ticket. */
  word: string | null;
}

/** Splits a line into words, links and other pieces, and says of each what it could be but for tickets in words. */
export function tokenise(
  { children }: Paragraph,
  tickets: SiteConfig['tickets'],
  places?: SourcePlaces,
): Token[] {
  return children.flatMap((node, index): Token[] => {
    if (node.type === 'text') return wordsOf(node, index, children[index + 1], places);
    const meaning = meaningOf(node, tickets);
    return node.type === 'break' || isComment(node)
      ? []
      : [{ index, offset: 0, place: () => placeOf(node), meaning, word: null }];
  });
}

const compiled = new Map<string, RegExp>();

/** The config's few patterns are asked of every follow-up. */
function wholePattern(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u');
  compiled.set(pattern, known);
  return known;
}

/** What a piece of the run of fields means: a word may be a ticket, which only there is asked of the config's patterns. */
export function meaningInRun(
  { meaning, word }: Token,
  tickets: SiteConfig['tickets'],
): Token['meaning'] {
  const ticket = word === null ? null : matchTicket(word, tickets);
  return ticket ? { kind: 'ticket', link: ticket } : meaning;
}

/** The ticket that a word or an address names by one of the config's patterns; null for anything else. */
export function matchTicket(word: string, tickets: SiteConfig['tickets']): FollowUpLink | null {
  for (const { pattern, url } of tickets) {
    const whole = wholePattern(pattern);
    if (whole.test(word)) return { label: word, url: word.replace(whole, url) };
  }
  return null;
}

function wordsOf(
  node: Text,
  index: number,
  next: PhrasingContent | undefined,
  places?: SourcePlaces,
): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index: offset } of node.value.matchAll(/[^\s,;]+|[,;]+/g)) {
    const word = ',;.'.includes(written.slice(-1)) ? written.replace(/[,;.]+$/, '') : written;
    const isLast = offset + written.length === node.value.length;
    const meaning = isLast && word === '@' ? addressSlip(next) : wordMeaning(word);
    tokens.push({
      index,
      offset,
      place: () => places?.inText(node, offset, Math.max(1, word.length)) ?? placeOf(node),
      meaning,
      word: meaning.kind === 'words' ? word : null,
    });
  }
  return tokens;
}

function wordMeaning(word: string): Token['meaning'] {
  if (word === '') return separator;
  const outcome = parseField(word);
  return outcome ? { kind: 'field', outcome } : words;
}

const separator: Token['meaning'] = { kind: 'separator' };
const words: Token['meaning'] = { kind: 'words' };

/** `@ada@example.org`: Markdown makes an address of what stands after the first `@`. */
function addressSlip(next: PhrasingContent | undefined): Token['meaning'] {
  if (next?.type !== 'link' || !next.url.startsWith('mailto:')) return { kind: 'words' };
  const handle = toString(next).split('@')[0] ?? '';
  const slip = {
    rule: 'follow-up-field',
    message: `\`@${toString(next)}\` is an address and no handle.`,
    cure: `Write \`@${handle.toLowerCase()}\`, as the config names the person.`,
  };
  return { kind: 'field', outcome: { ok: false, slip } };
}

function meaningOf(node: PhrasingContent, tickets: SiteConfig['tickets']): Token['meaning'] {
  if (node.type === 'link') return linkMeaning(node, tickets);
  return { kind: 'words' };
}

function linkMeaning(node: Link, tickets: SiteConfig['tickets']): Token['meaning'] {
  const label = toString(node);
  const isTicket = matchTicket(label, tickets) ?? matchTicket(node.url, tickets);
  return { kind: isTicket ? 'ticket' : 'link', link: { label, url: node.url } };
}
