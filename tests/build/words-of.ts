import type { Nodes } from 'mdast';
import { parseMdx } from '../../src/read/mdx.ts';
import type { Reading } from '../../src/read/reading.ts';

/** A run of text as a reader is to see it, and the line on which it starts in its source. */
export interface SourceText {
  readonly text: string;
  readonly line: number;
}

/**
 * All text of a postmortem's body: of paragraphs, lists, headings, cells and code. A section stands under its own name,
 * whatever its heading was called. What the page says in other words is left out: the time of an entry, the fields of a
 * follow-up, the kind of a callout.
 */
export function textsOf({ source, postmortem }: Reading): SourceText[] {
  const texts = (postmortem?.sections ?? []).map(({ title, line }) => ({ text: title, line }));
  const walk = (node: Nodes): void => {
    if (node.type === 'heading' && node.depth === 2) return;
    const line = node.position?.start.line ?? 0;
    if (node.type === 'text') texts.push({ text: withoutData(node.value), line });
    if (node.type === 'inlineCode' || node.type === 'code') texts.push({ text: node.value, line });
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseMdx(source).tree);
  return texts;
}

/** Fields at the end of a follow-up, and the signs between them. */
const fields =
  /(?:(?:^|\s)(?:@[a-z]+|(?:due|opened|closed|status|type|id):\S+|P[0-4]|gateway#\d+)[,;]?)+\s*$/;
/** The time at the start of an entry of a timeline, with its day, its zone, and the time at which it ended. */
const time =
  /^(?:about )?~?(?:\d{4}-\d{2}-\d{2}[ T])?\d{2}:\d{2}(?::\d{2})?(?:(?: to |–)\S+)?(?:Z|[+-]\d{2}:\d{2})?(?: UTC)?:?/;
const callout = /^\[![A-Z]+\]/;

function withoutData(text: string): string {
  return text.replace(fields, '').replace(time, '').replace(callout, '');
}

/** Elements that stand inside a word without parting it. */
const inline = /^<\/?(?:a|abbr|b|bdi|code|del|em|i|kbd|mark|s|span|strong|sub|sup|time|u|wbr)\b/;

/** The text of the main part of one of our pages. */
export function pageText(html: string): string {
  const [, main = ''] = /<main\b[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  return main
    .replace(/<[^>]*>/g, (tag) => (inline.test(tag) ? '' : ' '))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|quot|apos|nbsp);/g, ' ')
    .replaceAll('&amp;', '&');
}

/** Letters and digits alone, in one form: how blanks, quotes and dashes are set is the page's own. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
