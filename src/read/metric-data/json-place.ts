/** Where a value stands in a JSON text. Only asked for once a problem is found: `JSON.parse` keeps no positions. */
import { yamlPackage } from '../yaml-package.ts';
import type { CellSpan } from './cell-place.ts';

/**
 * Beyond this many characters the search is not worth its time (JSON is read as YAML here, which is a hundred times
 * slower than reading it), and the problem names the path alone.
 */
const searchable = 2_000_000;

/** Offsets of the value at `path`, of its nearest container when there is none, or of the file's start. */
export function placeInJson(text: string, path: readonly (string | number)[]): CellSpan {
  if (text.length > searchable) return { start: 0, end: 0 };
  const { isNode, parseDocument } = yamlPackage();
  const document = parseDocument(text, { schema: 'json', strict: false });
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  }
  return { start: 0, end: 0 };
}

/** Where a JSON text (RFC 8259) goes wrong: the first sign that cannot stand where it stands, or the end of the text. */
export function placeOfSyntaxError(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let end = 0;
  for (;;) {
    token.lastIndex = end;
    const sign = token.exec(text)?.groups?.['sign'];
    const kind = sign === undefined ? 'none' : kindOf(sign);
    const next = stepOf(expected, kind, open);
    if (sign === undefined || next === null) return nextSign(text, end);
    expected = next;
    end = token.lastIndex;
  }
}

/** What may come next; `first` is a value or the end of an empty list. */
type Expected = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'more' | 'nothing';

type Kind = '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'word' | 'none';

const token =
  /[ \t\r\n]*(?<sign>[{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

function kindOf(sign: string): Kind {
  const [first] = sign;
  switch (first) {
    case '{':
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return first;
    default:
      return first === '"' ? 'text' : 'word';
  }
}

/** What may come after a sign; null when the sign may not be there. */
function stepOf(expected: Expected, kind: Kind, open: string[]): Expected | null {
  const after = (): Expected => (open.length === 0 ? 'nothing' : 'more');
  if (expected === 'colon') return kind === ':' ? 'value' : null;
  if (expected === 'nothing') return null;
  if (expected === 'key' || expected === 'first-key') {
    if (kind === 'text') return 'colon';
    if (kind !== '}' || expected === 'key') return null;
    open.pop();
    return after();
  }
  if (expected === 'more' || (expected === 'first' && kind === ']')) {
    const within = open.at(-1);
    if (kind === ',' && expected === 'more') return within === '{' ? 'key' : 'value';
    if (kind !== (within === '{' ? '}' : ']')) return null;
    open.pop();
    return after();
  }
  if (kind === '{' || kind === '[') {
    open.push(kind);
    return kind === '{' ? 'first-key' : 'first';
  }
  return kind === 'text' || kind === 'word' ? after() : null;
}

/** The next sign that is no blank; the end of what is written when there is none. */
function nextSign(text: string, from: number): number {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex < text.length ? blanks.lastIndex : from;
}
