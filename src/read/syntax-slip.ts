import type { Slip } from '../domain/problem.ts';
import type { SyntaxSlip } from './mdx.ts';

/** Says in an author's words what the parser stumbled over, by what stands at that place. */
export function syntaxSlip({ reason, line, column }: SyntaxSlip, source: string): Slip {
  const rest = source.split('\n')[line - 1]?.slice(column - 1) ?? '';
  const before = source.split('\n')[line - 1]?.slice(0, column) ?? '';
  return {
    rule: 'mdx-syntax',
    ...(known(rest, before, reason) ?? {
      message: `MDX cannot read this: ${firstSentence(reason)}.`,
      cure: 'Put code in backticks; write `\\<` and `\\{` for signs that are meant as such.',
    }),
  };
}

function known(rest: string, before: string, reason: string): Omit<Slip, 'rule'> | null {
  if (
    rest.startsWith('!--') ||
    rest.startsWith('<!--') ||
    (before.endsWith('<!') && rest.startsWith('!'))
  ) {
    return { message: 'An HTML comment is not MDX.', cure: 'Write `{/* comment */}`.' };
  }
  const unclosed = /closing tag for `<(\w+)>`/.exec(reason)?.[1];
  if (unclosed !== undefined) {
    return ['br', 'img', 'hr'].includes(unclosed)
      ? { message: `\`<${unclosed}>\` is not closed.`, cure: `Write \`<${unclosed} />\`.` }
      : {
          message: `\`<${unclosed}>\` is opened and never closed.`,
          cure: `Close it with \`</${unclosed}>\`, or put it in backticks.`,
        };
  }
  if (/^<?https?:|^<?mailto:/.test(rest) || /<(https?|mailto)[:/]*$/.test(before)) {
    return {
      message: 'An address in angle brackets is not MDX.',
      cure: 'Write the bare address, or `[text](address)`.',
    };
  }
  if (/acorn|expression|brace/i.test(reason)) {
    return {
      message: 'A brace opens an expression that MDX cannot read.',
      cure: 'Put it in backticks, or write `\\{`.',
    };
  }
  return /before name|valid JSX tag/.test(reason)
    ? {
        message: 'A `<` opens a tag that MDX cannot read.',
        cure: 'Write `\\<`, or put it in backticks.',
      }
    : null;
}

function firstSentence(reason: string): string {
  return reason.replace(/\s*\(note:.*$/s, '').replace(/[.\s]+$/, '');
}
