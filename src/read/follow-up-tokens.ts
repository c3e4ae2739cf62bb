import type { Link, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FollowUpLink } from '../domain/follow-up.ts';
import { parseField, type FollowUpField } from '../domain/follow-up-field.ts';
import type { Outcome, Place } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { placeInside, placeOf } from './place.ts';

/** One word or one other piece of a follow-up's first line. */
export interface Token {
  /** Index of its node in the paragraph. */
  index: number;
  /** Offset in that node's text at which it starts; 0 for a node that is not text. */
  offset: number;
  place: Place;
  meaning:
    | { kind: 'field'; outcome: Outcome<FollowUpField> }
    | { kind: 'ticket' | 'link'; link: FollowUpLink }
    | { kind: 'separator' | 'words' };
}

/** Splits a line into words, links and other pieces, and says of each what it could be. */
export function tokenise(paragraph: Paragraph, tickets: SiteConfig['tickets']): Token[] {
  return paragraph.children.flatMap((node, index): Token[] => {
    if (node.type === 'text') return wordsOf(node, index, tickets);
    return node.type === 'break'
      ? []
      : [{ index, offset: 0, place: placeOf(node), meaning: meaningOf(node, tickets) }];
  });
}

/** The ticket that a word or an address names by one of the config's patterns; null for anything else. */
export function matchTicket(word: string, tickets: SiteConfig['tickets']): FollowUpLink | null {
  for (const { pattern, url } of tickets) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    if (whole.test(word)) return { label: word, url: word.replace(whole, url) };
  }
  return null;
}

function wordsOf(node: Text, index: number, tickets: SiteConfig['tickets']): Token[] {
  return [...node.value.matchAll(/\S+/g)].map((match) => {
    const word = match[0].replace(/[,;.]+$/, '');
    return {
      index,
      offset: match.index,
      place: placeInside(node, node.value, match.index, Math.max(1, word.length)),
      meaning: wordMeaning(word, tickets),
    };
  });
}

function wordMeaning(word: string, tickets: SiteConfig['tickets']): Token['meaning'] {
  if (word === '') return { kind: 'separator' };
  const outcome = parseField(word);
  if (outcome) return { kind: 'field', outcome };
  const ticket = matchTicket(word, tickets);
  return ticket ? { kind: 'ticket', link: ticket } : { kind: 'words' };
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
