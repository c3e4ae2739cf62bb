import type { Text } from 'mdast';
import type { Place } from '../domain/problem.ts';

/** Lines and columns of offsets in one text. */
export interface SourcePlaces {
  /** The place from `start` to `end`, the end exclusive. */
  between: (start: number, end: number) => Place;
  /** The place of `length` characters of a text node, from the `offset`th of its value on. */
  inText: (node: Text, offset: number, length: number) => Place;
}

/** Counts the lines of a text once it is asked, which for most files is never. */
export function sourcePlaces(source: string): SourcePlaces {
  let starts: number[] | null = null;
  const between = (start: number, end: number): Place => {
    starts ??= lineStarts(source);
    const from = pointAt(starts, start);
    const to = pointAt(starts, Math.max(start, end));
    return { ...from, endLine: to.line, endColumn: to.column };
  };
  return {
    between,
    inText: (node, offset, length) => {
      const start = offsetInSource(node, source, offset);
      return between(start, start + length);
    },
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

const reference = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy;

/**
 * Where a character of a text's value stands in the source: the value has no backslashes of escapes, no indent of
 * continued lines, and characters in place of references such as `&amp;`.
 */
function offsetInSource({ value, position }: Text, source: string, offset: number): number {
  let at = position?.start.offset ?? 0;
  for (let index = 0; index < offset && at < source.length; index += 1) {
    while (source[at] !== value[index] && isDropped(source[at])) at += 1;
    reference.lastIndex = at;
    at = source[at] === '&' && reference.test(source) ? reference.lastIndex : at + 1;
  }
  while (source[at] !== value[offset] && isDropped(source[at])) at += 1;
  return at;
}

function isDropped(sign: string | undefined): boolean {
  return sign !== undefined && /[\\ \t\r\n>]/.test(sign);
}
