import type {} from 'mdast-util-mdx';
import type { Nodes } from 'mdast';
import type { Slip } from '../domain/problem.ts';
import type { MaskedCode } from './masked-code.ts';
import type { PlacedSlip, Span } from './span.ts';

/**
 * Tells code from what only looks like it: a masked brace is code where it stands in prose, and none in a code block, an
 * address or a quoted attribute; a masked `import` is code where it begins a paragraph.
 * @param nodes all of the tree
 * @param told where a slip has been told already
 */
export function findCode(
  nodes: readonly Nodes[],
  masked: MaskedCode,
  source: string,
  told: readonly Span[],
): PlacedSlip[] {
  const { braces, words } = masked;
  if (braces.length === 0 && words.length === 0) return [];
  const prose = spansOf(nodes);
  const found: PlacedSlip[] = [];
  const statements: Span[] = [];
  for (const start of words) {
    const end = prose.blocks.get(start);
    if (end === undefined) continue;
    const word = source.startsWith('export', start) ? 'export' : 'import';
    found.push({ slip: statementSlip(word), start, end: start + word.length });
    statements.push({ start, end });
  }
  const covered = [...told, ...statements];
  let end = 0;
  let span = 0;
  for (const start of braces) {
    // Both are in the order of the source, so each is walked once.
    while ((prose.words[span]?.end ?? Infinity) <= start) span += 1;
    if (start < end || (prose.words[span]?.start ?? Infinity) > start) continue;
    if (covered.some((other) => other.start <= start && start < other.end)) continue;
    end = endOfExpression(source, start);
    found.push({ slip: expressionSlip, start, end });
  }
  return found;
}

/** An expression in prose. */
export const expressionSlip: Slip = {
  rule: 'code-expression',
  message: 'Braces hold an expression, which would be run as code.',
  cure: 'Put it in backticks, or write `\\{` for a brace that is meant as one.',
};

/** A line of code; `word` is what it starts with. */
export function statementSlip(word: string): Slip {
  return {
    rule: 'code-esm',
    message: `A line that starts with \`${word}\` is read as code, and a postmortem is data.`,
    cure: `Take the line away; if it is prose, start it with a word other than \`${word}\`.`,
  };
}

interface Prose {
  /** Where words stand that are read as words. */
  words: Span[];
  /** Where blocks of prose end, by where they begin. */
  blocks: Map<number, number>;
}

function spansOf(nodes: readonly Nodes[]): Prose {
  const prose: Prose = { words: [], blocks: new Map() };
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'text') prose.words.push({ start, end });
    // The text of a picture stands between its brackets, before the address.
    if (node.type === 'image' || node.type === 'imageReference') {
      prose.words.push({ start, end: start + 2 + (node.alt?.length ?? 0) });
    }
    if (node.type === 'paragraph' || node.type === 'heading') prose.blocks.set(start, end);
  }
  prose.words.sort((a, b) => a.start - b.start);
  return prose;
}

/** Where the brace is closed that opens at `start`; just after it when it never is before the paragraph ends. */
function endOfExpression(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
    if (sign === '\n' && /\n[ \t]*\r?\n/y.test(source.slice(at, at + 200))) break;
  }
  return start + 1;
}
