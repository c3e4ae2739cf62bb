import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Span } from './span.ts';

/** An element that was written as a tag. */
export type WrittenElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A tag as it stands in the source, read without regard to whether MDX can. */
export interface WrittenTag {
  /** The name; null when no name follows the `<`. */
  name: string | null;
  closing: boolean;
  /** Between the name and the end. */
  attributes: string;
  /** Offset just after the tag, or after its `<` when it does not end on its line. */
  end: number;
}

const tag =
  /<(?<slash>\/?)(?<name>[\p{Letter}$_][\p{Letter}\p{Number}$_.:-]*)?(?<attributes>(?:"[^"\n]*"|'[^'\n]*'|[^<>"'\n])*)>/uy;

/** Reads the tag that begins at an offset. */
export function writtenTagAt(source: string, start: number): WrittenTag {
  tag.lastIndex = start;
  const match = tag.exec(source);
  const { name, slash, attributes } = match?.groups ?? {};
  return {
    name: name ?? null,
    closing: slash === '/',
    attributes: (attributes ?? '').trim(),
    end: match && name !== undefined ? tag.lastIndex : start + 1,
  };
}

const opening = /<\/?[^\s/>"'=]*/y;
const attribute = /\s+(?<name>[^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/gy;
const closing = /\s*\/?\s*>/y;

/** Where the attributes of an opening tag stand, in order, and where it ends. The parser gives them no positions. */
export function writtenAttributes(
  source: string,
  start: number,
): { attributes: Span[]; end: number } {
  opening.lastIndex = start;
  if (!opening.test(source)) return { attributes: [], end: start + 1 };
  const attributes: Span[] = [];
  let end = opening.lastIndex;
  attribute.lastIndex = end;
  for (let match = attribute.exec(source); match; match = attribute.exec(source)) {
    const blanks = match[0].length - match[0].trimStart().length;
    end = match.index + match[0].length;
    attributes.push({ start: match.index + blanks, end });
  }
  closing.lastIndex = end;
  return { attributes, end: closing.test(source) ? closing.lastIndex : end };
}
