/** Where a value stands in a JSON text. Only asked for once a problem is found: `JSON.parse` keeps no positions. */
import { isNode, parseDocument } from 'yaml';
import type { CellSpan } from './cell-place.ts';

/**
 * Beyond this many characters the search is not worth its time (JSON is read as YAML here, which is a hundred times
 * slower than reading it), and the problem names the path alone.
 */
const searchable = 2_000_000;

/** Offsets of the value at `path`, of its nearest container when there is none, or of the file's start. */
export function placeInJson(text: string, path: readonly (string | number)[]): CellSpan {
  if (text.length > searchable) return { start: 0, end: 0 };
  const document = parseDocument(text, { schema: 'json', strict: false });
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  return { start: 0, end: 0 };
}

/** The offset that the engine names in its message on a JSON syntax error; the start when it names none. */
export function placeOfSyntaxError(message: string): number {
  return Number(/at position (\d+)/u.exec(message)?.[1] ?? 0);
}
