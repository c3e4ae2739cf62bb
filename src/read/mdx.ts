import type {} from 'mdast-util-mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { keepSingleTildes } from './strikes.ts';

/** A slip of MDX syntax, with the place at which the exact parser stopped. */
export interface SyntaxSlip {
  /** The parser's own reason. */
  reason: string;
  line: number;
  column: number;
}

/** A tree, and the slip that kept it from being read as MDX: it is then plain Markdown's, good enough to go on checking. */
export interface ParsedMdx {
  tree: Root;
  slip: SyntaxSlip | null;
}

const features = { gfm: true, frontmatter: true } as const;
const exactParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * Parses a whole file as MDX with GFM. Fast and native; nesting has to be bounded before, since the parser is not safe
 * against hundreds of levels. Where it refuses, the exact parser says at which character.
 * @param source text without a byte order mark
 */
export function parseMdx(source: string): ParsedMdx {
  try {
    return { tree: toTree(mdxToMdast(source, { features }), source), slip: null };
  } catch (error) {
    return {
      tree: toTree(markdownToMdast(source, { features }), source),
      slip: exactSlip(source) ?? slipOf(error),
    };
  }
}

function exactSlip(source: string): SyntaxSlip | null {
  try {
    exactParser.parse(blankFrontMatter(source));
    return null;
  } catch (error) {
    return slipOf(error);
  }
}

function slipOf(error: unknown): SyntaxSlip {
  if (error instanceof VFileMessage) {
    return { reason: error.reason, line: error.line ?? 1, column: error.column ?? 1 };
  }
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, reason] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  return { reason: reason ?? message, line: Number(line ?? 1), column: Number(column ?? 1) };
}

/** Keeps every line where it is and takes away what stands in the front matter. */
function blankFrontMatter(source: string): string {
  return source.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/, (block) =>
    block.replace(/[^\r\n]/g, ' '),
  );
}

function toTree(node: { type: string }, source: string): Root {
  if (node.type !== 'root')
    throw new Error(`The parser gave a ${node.type} where a root was expected.`);
  const tree = node as Root;
  keepSingleTildes(tree, source);
  return tree;
}
