import type { Place } from '../domain/problem.ts';

/** Front matter that leaves YAML no choice: what it says, and where each value stands. */
export interface PlainFrontMatter {
  written: Record<string, string | string[]>;
  /** Where a value stands, or an entry of a list, by its path; undefined when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place | undefined;
}

/** Begins with a letter, a digit or `~` and a digit, and holds no sign that has a meaning. */
const words = new RegExp(
  String.raw`^(?:[\p{Letter}\p{Number}]|~\d)(?:[\p{Letter}\p{Number}\p{Mark}._+/()~'’–—,;!?-]|:(?=[^\s])| (?=[^\s#]))*$`,
  'u',
);
const entry = String.raw`[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}._-]*`;
const list = new RegExp(String.raw`^\[(?:${entry}(?:, ?${entry})*)?\]$`, 'u');
const name = /^[A-Za-z]+$/;
/** A line of folded text: any signs, but no blanks at its ends besides the indent. */
const folded = /^ {2}\S(?:[^\t\r\n]*\S)?$/u;

/**
 * Reads front matter whose every field is plain words, a list of plain words in brackets or text folded by `>-`, as
 * nearly all are: YAML reads these in one way only, and this is it, in a tenth of the time. Null for any other, which is
 * for the YAML parser to read.
 *
 * @param first line of the file on which it begins, from 1
 */
export function readPlainFrontMatter(yaml: string, first: number): PlainFrontMatter | null {
  const written: PlainFrontMatter['written'] = {};
  const places = new Map<string, Place>();
  const lines = yaml.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const [key, value] = parted(text);
    if (!name.test(key) || Object.hasOwn(written, key)) return null;
    const column = key.length + 3;
    const line = first + index;
    places.set(key, { line, column, endLine: line, endColumn: text.length + 1 });
    if (value === '>-') {
      const below = foldedLines(lines, index + 1);
      if (below.length === 0) return null;
      index += below.length;
      written[key] = below.join(' ');
      places.set(key, { line, column, endLine: first + index + 1, endColumn: 1 });
    } else if (list.test(value)) {
      written[key] = placeEntries(value.slice(1, -1), key, { line, column: column + 1 }, places);
    } else if (words.test(value)) written[key] = value;
    else return null;
  }
  const placeOf: PlainFrontMatter['placeOf'] = (path) =>
    places.get(path.join(' ')) ?? places.get(String(path[0]));
  return { written, placeOf };
}

/** A field's name, and what stands behind its colon and blank. */
function parted(text: string): [string, string] {
  const colon = text.indexOf(': ');
  return colon === -1 ? ['', ''] : [text.slice(0, colon), text.slice(colon + 2)];
}

function foldedLines(lines: readonly string[], from: number): string[] {
  const found: string[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    if (!folded.test(text)) break;
    found.push(text.slice(2));
  }
  return found;
}

/** @returns the entries of a list, whose places it notes */
function placeEntries(
  list: string,
  key: string,
  start: Pick<Place, 'line' | 'column'>,
  places: Map<string, Place>,
): string[] {
  let { column } = start;
  return (list === '' ? [] : list.split(/, ?/)).map((item, index) => {
    const endColumn = column + item.length;
    const { line } = start;
    places.set(`${key} ${String(index)}`, { line, column, endLine: line, endColumn });
    column = endColumn + (list.startsWith(', ', endColumn - start.column) ? 2 : 1);
    return item;
  });
}
