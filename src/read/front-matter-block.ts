import type { Slip } from '../domain/problem.ts';

/** The front matter of a file, as far as it can be told from its body. */
export interface FrontMatterBlock {
  /** The YAML between the fences; null when there is none. */
  yaml: string | null;
  /** Line on which the YAML begins, from 1. */
  line: number;
  /** Offset at which the body begins. */
  end: number;
  /** What is wrong with the block itself; what can be read of it is read all the same. */
  slip: Slip | null;
}

// What stands before it by mistake is passed over, when a field follows the `---`.
const closed =
  /^(?<before>\s*|(?:(?!---[ \t]*\r?\n)[^\n]*\n){1,20}?(?=---[ \t]*\r?\n[a-z]+:))---[ \t]*\r?\n(?:(?<yaml>[^]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
const unclosed = /^(?<before>\s*)---[ \t]*\r?\n(?<yaml>[^]*?)(?=\r?\n[ \t]*\r?\n|\r?\n## |$)/;
const toml = /^\s*\+\+\+[ \t]*\r?\n[^]*?\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;

/** Finds the front matter at the head of a file; reports, the parser and the page all take the same for it. */
export function findFrontMatter(source: string): FrontMatterBlock {
  const whole = closed.exec(source);
  if (whole) return blockOf(whole, whole.groups?.['before'] ? lateSlip : null);
  const open = unclosed.exec(source);
  if (open) return blockOf(open, openSlip);
  const other = toml.exec(source);
  return other
    ? { yaml: null, line: 1, end: other[0].length, slip: tomlSlip }
    : { yaml: null, line: 1, end: 0, slip: source.startsWith('+++') ? tomlSlip : noneSlip };
}

/** The source with blanks in place of its front matter: every offset of the body stays what it is. */
export function blankFrontMatter(source: string): string {
  const { end } = findFrontMatter(source);
  const blanks = source.slice(0, end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
  return blanks + source.slice(end);
}

function blockOf({ 0: text, groups }: RegExpExecArray, slip: Slip | null): FrontMatterBlock {
  const before = groups?.['before'] ?? '';
  return {
    yaml: groups?.['yaml'] ?? '',
    line: before.split('\n').length + 1,
    end: text.length,
    slip,
  };
}

const rule = 'front-matter-missing';

const lateSlip: Slip = {
  rule,
  message: 'The front matter does not start on line 1.',
  cure: 'Take away what stands before the first `---`.',
};

const openSlip: Slip = {
  rule,
  message: 'The front matter is not closed.',
  cure: 'End it with a line of `---`.',
};

const tomlSlip: Slip = {
  rule,
  message: 'The front matter is TOML.',
  cure: 'Write it as YAML between two lines of `---`.',
};

const noneSlip: Slip = {
  rule,
  message: 'The file does not start with front matter.',
  cure: 'Begin it with a line of `---`, the fields, and another line of `---`.',
};
