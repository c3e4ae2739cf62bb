import type { Slip } from '../domain/problem.ts';
import { componentAttributes, htmlElements, isVoidElement } from './allowed-markup.ts';
import { expressionSlip, spreadSlip } from './attribute.ts';
import { insteadOf } from './instead-of-element.ts';
import type { PlacedSlip } from './span.ts';
import { writtenTagAt, type WrittenTag } from './written-tag.ts';

/** What the parser stumbled over, and the spans to blank out before it is asked again. */
export interface SyntaxSlip extends PlacedSlip {
  blanks: readonly (readonly [number, number])[];
}

/**
 * Says in an author's words what the parser stumbled over, by what stands at the place that it names: always the `<` at
 * which the tag, comment or address begins.
 * @param reason what the parser says: `line:column: reason`
 * @param text what it read
 * @param source what the author wrote; the same but for what is masked or blanked out
 */
export function findSyntaxSlip(reason: string, text: string, source: string): SyntaxSlip {
  const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(reason) ?? [];
  const start = offsetOf(text, Number(line), Number(column));
  return (
    commentAt(source, start) ??
    declarationAt(source, start) ??
    addressAt(source, start) ??
    mismatchAt(reason, text, start) ??
    unclosedAt(reason, source, start) ??
    closingAt(source, start) ??
    tagAt(source, start)
  );
}

function commentAt(source: string, start: number): SyntaxSlip | null {
  if (!source.startsWith('<!--', start)) return null;
  const close = source.indexOf('-->', start);
  const end = close === -1 ? endOfLine(source, start) : close + 3;
  return slipAt(start, end, 'An HTML comment is not MDX.', 'Write `{/* comment */}`.');
}

function declarationAt(source: string, start: number): SyntaxSlip | null {
  if (!/<[!?]/y.test(source.slice(start, start + 2))) return null;
  return slipAt(
    start,
    writtenEnd(source, start),
    'A declaration such as `<!DOCTYPE>` or `<?xml ?>` is not MDX.',
    'Take it away, or put it in backticks.',
  );
}

function addressAt(source: string, start: number): SyntaxSlip | null {
  const [whole, address = ''] =
    /^<([a-z][a-z0-9+.-]*:[^\s<>]*|www\.[^\s<>]+|[^\s<>@]+@[^\s<>@]+)>/i.exec(
      source.slice(start, start + 2000),
    ) ?? [];
  if (whole === undefined) return null;
  const cure = address.startsWith('http')
    ? 'Write the bare address, or `[text](address)`.'
    : `Write \`[text](${address.includes('@') && !address.startsWith('mailto:') ? 'mailto:' : ''}${address})\`.`;
  return slipAt(start, start + whole.length, 'An address in angle brackets is not MDX.', cure);
}

/** `<b>bold</i>`, or a tag that is opened in one block and closed in another: both tags go, since it is one mistake. */
function mismatchAt(reason: string, text: string, start: number): SyntaxSlip | null {
  const [, name, line, column] =
    /corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ??
    /Expected the closing tag `<\/([^`>]*)>` .*opened at (\d+):(\d+)/.exec(reason) ??
    [];
  if (name === undefined) return null;
  const opening = offsetOf(text, Number(line), Number(column));
  const at = text[start] === '<' ? start : text.lastIndexOf('<', start);
  const { end, name: closed } = writtenTagAt(text, at);
  const blanks = [
    [opening, writtenTagAt(text, opening).end],
    [at, end],
  ] as const;
  const found =
    closed === name
      ? slipAt(
          at,
          end,
          `\`</${name}>\` stands in another paragraph or item than its \`<${name}>\`.`,
          'Put both into one, or both on lines of their own with blank lines around them.',
        )
      : slipAt(
          at,
          end,
          `\`</${closed ?? ''}>\` closes what \`<${name}>\` opened.`,
          `Write \`</${name}>\`.`,
        );
  return { ...found, blanks };
}

function unclosedAt(reason: string, source: string, start: number): SyntaxSlip | null {
  const name = /Expected a closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (name === undefined) return null;
  const { end } = writtenTagAt(source, start);
  if (isVoidElement(name)) {
    const cure = Object.hasOwn(htmlElements, name) ? `Write \`<${name} />\`.` : insteadOf(name);
    return slipAt(start, end, `\`<${name}>\` is not closed.`, cure);
  }
  const allowed = Object.hasOwn(htmlElements, name) || componentAttributes(name) !== undefined;
  const cure = allowed
    ? `Close it with \`</${name}>\` in the same paragraph; \`<details>\` stands on lines of its own.`
    : `If no tag is meant, write \`\\<${name}>\` or put it in backticks. ${insteadOf(name)}`;
  const slip = slipAt(start, end, `\`<${name}>\` is opened and not closed.`, cure.trim());
  return withClosing(slip, source, name);
}

/** Blanks out the closing tag of a tag that could not be read as well: alone it would be a slip of its own. */
function withClosing(slip: SyntaxSlip, source: string, name: string): SyntaxSlip {
  const closing = source.indexOf(`</${name}>`, slip.end);
  if (closing === -1) return slip;
  return { ...slip, blanks: [...slip.blanks, [closing, closing + name.length + 3]] };
}

function closingAt(source: string, start: number): SyntaxSlip | null {
  const { closing, name, end } = writtenTagAt(source, start);
  if (!closing || name === null) return null;
  return slipAt(
    start,
    end,
    `\`</${name}>\` closes something that was never opened.`,
    'Take it away, or open it before.',
  );
}

function tagAt(source: string, start: number): SyntaxSlip {
  const tag = writtenTagAt(source, start);
  const found = attributeSlip(tag);
  if (found) {
    const slip = { ...slipAt(start, tag.end, found.message, found.cure), slip: found };
    return tag.name === null ? slip : withClosing(slip, source, tag.name);
  }
  const end = source[start] === '<' ? start + 1 : endOfLine(source, start);
  return slipAt(
    start,
    Math.max(end, start + 1),
    'A `<` opens a tag that MDX cannot read.',
    'Write `\\<`, or put it in backticks.',
  );
}

/** What keeps a whole tag from being read: its attributes. */
function attributeSlip({ name, attributes }: WrittenTag): Slip | null {
  if (name === null || attributes === '' || !/[=/{]/.test(attributes)) return null;
  const expression = /([\w:-]+)\s*=\s*\{/.exec(attributes)?.[1];
  if (expression !== undefined) return expressionSlip(name, expression);
  if (attributes.includes('{')) return spreadSlip(name);
  const bare = /([\w:-]+)\s*=\s*[^\s"']/.exec(attributes)?.[1];
  return {
    rule: 'mdx-syntax',
    message:
      bare === undefined
        ? `The attributes of \`<${name}>\` cannot be read.`
        : `The value of \`${bare}\` is not in quotes.`,
    cure:
      bare === undefined
        ? 'Write each as `name="value"`; inside, `&quot;` stands for a quotation mark.'
        : `Write \`${bare}="…"\`.`,
  };
}

function slipAt(start: number, end: number, message: string, cure: string): SyntaxSlip {
  return { slip: { rule: 'mdx-syntax', message, cure }, start, end, blanks: [[start, end]] };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, Math.max(0, text.length - 1));
}

function endOfLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end === -1 ? source.length : end;
}

function writtenEnd(source: string, start: number): number {
  const end = source.indexOf('>', start);
  const line = endOfLine(source, start);
  return end === -1 || end > line ? line : end + 1;
}
