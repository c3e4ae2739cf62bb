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

/**
 * Where a JSON text that cannot be read goes wrong. The engine says it in its message for long texts only; of a
 * short one it is looked up, and of one that breaks off it is the end.
 */
export function placeOfSyntaxError(text: string, message: string): number {
  const said = /at position (\d+)/u.exec(message)?.[1];
  if (said !== undefined) return Number(said);
  if (message.includes('end of JSON')) return text.length;
  if (text.length > searchable) return 0;
  return parseDocument(text, { schema: 'json' }).errors[0]?.pos[0] ?? 0;
}
