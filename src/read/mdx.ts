import type {} from 'mdast-util-mdx';
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { findCode } from './found-code.ts';
import { blankFrontMatter } from './front-matter-block.ts';
import { maskCode, type MaskedCode } from './masked-code.ts';
import { nodesOf } from './nodes-of.ts';
import type { PlacedSlip } from './span.ts';
import { keepSingleTildes } from './strikes.ts';
import { findSyntaxSlip } from './syntax-slip.ts';
import { tooDeepNode, tooDeepSlip } from './tree-depth.ts';

/** A file as it came from the parser. */
interface ParsedTree {
  /** What could be read: where a slip stood, there is a blank. Positions are those of the source. */
  tree: Root;
  /** Code, and slips of syntax, at most {@link maxSlips} of the latter; in no order. */
  slips: PlacedSlip[];
}

/** A file as a tree. */
export interface ParsedMdx extends ParsedTree {
  /** All nodes of the tree in the order of the source, the root first. */
  nodes: Nodes[];
}

/** How many slips of syntax are looked for in one file. */
export const maxSlips = 50;

/** What is parsed in all, in plain characters, before a file of many slips is read as plain Markdown. */
const maxParsed = 150_000;

/** How many plain characters a sign costs that may open something: thousands of them are what slows the parser. */
const openingCost = 20;

const features = { gfm: true } as const;

/**
 * Parses a whole file as MDX with GFM. Code is masked, so that it is found and never compiled. The parser stops at the
 * first slip of syntax: that one is blanked out and the file parsed again, so that it hides neither the next nor what
 * else is wrong with the body. A file that is nested absurdly deep has an empty tree.
 * @param source text without a byte order mark
 */
export function parseMdx(source: string): ParsedMdx {
  const masked = maskCode(blankFrontMatter(source));
  const { tree, slips } = parseBounded(masked, source);
  let nodes = nodesOf(tree);
  const code = findCode(nodes, masked, source, slips);
  if (masked.braces.length > 0 || masked.words.length > 0) restoreCode(tree, masked);
  if (nodes.some(({ type }) => type === 'delete')) {
    keepSingleTildes(tree, source);
    nodes = nodesOf(tree);
  }
  return { tree, nodes, slips: [...slips, ...code] };
}

/** What comes after walks the tree by recursion, so its depth is bounded here. */
function parseBounded(masked: MaskedCode, source: string): ParsedTree {
  try {
    const parsed = parseMasked(masked, source);
    const deep = tooDeepNode(parsed.tree);
    if (deep === null) return parsed;
    const start = deep.position?.start.offset ?? 0;
    return { tree: emptyTree(), slips: [{ slip: tooDeepSlip, start, end: start }] };
  } catch (error) {
    // Thousands of levels are more than even the parser's own recursion can take.
    if (!(error instanceof RangeError)) throw error;
    return { tree: emptyTree(), slips: [{ slip: tooDeepSlip, start: 0, end: 0 }] };
  }
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}

function parseMasked({ text }: MaskedCode, source: string): ParsedTree {
  const slips: PlacedSlip[] = [];
  let readable = text;
  let most = maxSlips;
  while (slips.length < most) {
    try {
      return { tree: toRoot(mdxToMdast(readable, { features })), slips };
    } catch (error) {
      if (error instanceof RangeError) throw error;
      if (slips.length === 0) most = mostSlips(text);
      const { blanks, ...slip } = findSyntaxSlip(reasonOf(error), readable, source);
      slips.push(slip);
      readable = blanks.reduce(blankOut, readable);
    }
  }
  return { tree: toRoot(markdownToMdast(readable, { features })), slips };
}

/** A file is parsed again for each slip, so a long one is given up earlier. */
function mostSlips(text: string): number {
  const cost = 1 + text.length + openingCost * (text.match(/[<*_[{]/g)?.length ?? 0);
  return Math.min(maxSlips, Math.max(3, Math.ceil(maxParsed / cost)));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Keeps line ends, so that every place stays where it is. */
function blankOut(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** Puts the masked characters back, in words, code, addresses and attributes alike. */
function restoreCode(node: Nodes, masked: MaskedCode): void {
  const { start, end } = node.position ?? {};
  if (start?.offset !== undefined && end?.offset !== undefined) {
    if (!masked.isWithin(start.offset, end.offset)) return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') Object.assign(node, { [key]: masked.restore(value) });
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = masked.restore(attribute.value);
    }
  }
  if ('children' in node) for (const child of node.children) restoreCode(child, masked);
}

function toRoot(node: { type: string }): Root {
  if (node.type !== 'root') {
    throw new Error(`The parser gave a ${node.type} where a root was expected.`);
  }
  return node as Root;
}
