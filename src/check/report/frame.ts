import type { Place } from '../../domain/problem.ts';
import { visible } from './visible.ts';

/** The widest piece of a line that is shown; a caret beyond it has the line cut off before it. */
const width = 100;

/**
 * The line at which a problem stands, with carets under the place. Empty for a place that is not in the text, and for
 * the start of a file, where there is nothing to point at.
 */
export function codeFrame(source: string, { line, column, endLine, endColumn }: Place): string[] {
  const text = source.split('\n')[line - 1]?.replace(/\r$/, '');
  if (text === undefined || text.trim() === '') return [];
  const from = column - 1;
  const to = endLine === line ? Math.max(endColumn - 1, from + 1) : text.length;
  const start = from > width - 20 ? from - 20 : 0;
  const shown = cut(text, start);
  const carets = Math.max(1, Math.min(to, start + width, text.length) - from);
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const lead = start > 0 ? '…' : '';
  const under = ' '.repeat(lead.length + columnsOf(text.slice(start, from)));
  const marks = '^'.repeat(Math.max(1, columnsOf(text.slice(from, from + carets))));
  return [`${margin} |`, `${number} | ${lead}${shown}`, `${margin} | ${under}${marks}`];
}

function cut(text: string, start: number): string {
  const piece = text.slice(start, start + width);
  return visible(piece.replaceAll('\t', ' ')) + (start + width < text.length ? '…' : '');
}

/** Columns that a text takes on a terminal: wide letters of East Asia take two, marks take none. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (isMark(sign) ? 0 : isWide(sign) ? 2 : 1), 0);
}

function isMark(sign: string): boolean {
  return /^\p{Mark}$/u.test(sign) || sign === '\u200d' || sign === '\ufe0f';
}

function isWide(sign: string): boolean {
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]$/u.test(
    sign,
  );
}
