import type { ListItem, Nodes, Root } from 'mdast';
import { inlineToText } from '../domain/inline.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { decodeSource } from '../read/decode.ts';
import { readFollowUpLine } from '../read/follow-up-line.ts';
import { followUpLists } from '../read/follow-ups.ts';
import { parseMdx } from '../read/mdx.ts';
import { cutSections } from '../read/sections.ts';

/** A follow-up as one version of a file has it, as far as it takes to know it again in another version. */
export interface OldFollowUp {
  /** Its words alone: lower case, without marks and punctuation, parted by single blanks. */
  words: string;
  /** What `id:` says; null when it says nothing. */
  id: string | null;
  /** Addresses of its tickets. */
  tickets: string[];
  /** Whether it was closed: ticked, or decided against. */
  closed: boolean;
}

/**
 * The follow-ups of one version of a file, in the order written. Old versions are read with patience: what is a problem
 * today, a plain bullet say, still shows that a promise stood there. In a version without a section of follow-ups every
 * list item counts, since the section may have had a name that is not known.
 * @returns null when the version cannot be read as text
 */
export function readOldFollowUps(
  bytes: Uint8Array,
  tickets: SiteConfig['tickets'],
): OldFollowUp[] | null {
  const decoded = decodeSource(bytes);
  if (!decoded.ok) return null;
  const tree = parsed(decoded.value);
  return tree && promisesOf(tree).flatMap((item) => readItem(item, tickets) ?? []);
}

/** Null for what is nested too deeply to be parsed. */
function parsed(source: string): Root | null {
  try {
    return parseMdx(source).tree;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function promisesOf(tree: Root): ListItem[] {
  const sections = cutSections(tree).sections.filter(
    ({ section }) => section.kind === 'follow-up-tasks',
  );
  if (sections.length === 0) return itemsWithin(tree);
  return sections.flatMap(({ nodes }) => followUpLists(nodes).flatMap((list) => list.children));
}

function itemsWithin(node: Nodes): ListItem[] {
  const below = 'children' in node ? node.children.flatMap(itemsWithin) : [];
  return node.type === 'listItem' ? [node, ...below] : below;
}

function readItem(item: ListItem, tickets: SiteConfig['tickets']): OldFollowUp | null {
  const [head] = item.children;
  if (head?.type !== 'paragraph') return null;
  const line = readFollowUpLine(head, tickets, () => undefined);
  const words = wordsOf(inlineToText(line.text));
  if (words === '') return null;
  return {
    words,
    id: line.id,
    tickets: line.tickets.map(({ url }) => url),
    closed: item.checked === true || line.status === 'wont-do',
  };
}

/** The words of a text, so that marks, punctuation and line breaks make no difference. */
export function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? []
  ).join(' ');
}
