import type { LineCounter, parseDocument } from 'yaml';
import type { Place } from '../domain/problem.ts';
import { startOfFile } from './place.ts';
import { yamlPackage } from './yaml-package.ts';

/** A parsed YAML document. */
export type YamlDocument = ReturnType<typeof parseDocument>;

/** Offsets of a piece of YAML, from and to. */
export type Range = readonly [number, number, ...number[]];

/** The place of a range of the text that `lines` has counted. */
export function placeOfRange(lines: LineCounter, [start, end]: Range): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/**
 * Where the quotation or bracket opens that YAML misses the end of; it names the place at which it gave up, lines below.
 * Null for every other error.
 */
export function unclosedAt(document: YamlDocument, code: string, [end]: Range): Range | null {
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return null;
  const { isScalar, visit } = yamlPackage();
  let found: Range | null = null;
  visit(document, {
    Value: (_, node) => {
      const isOpen = isScalar(node) ? node.type?.startsWith('QUOTE') : node.flow;
      if (isOpen && node.range?.[1] === end) found ??= [node.range[0], node.range[0] + 1];
    },
  });
  return found;
}

/** Where a field's value stands, by its path: the nearest part of the path that is there; its key when it has no value. */
export function placeOfValue(
  document: YamlDocument,
  path: readonly PropertyKey[],
  lines: LineCounter,
): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (!yamlPackage().isNode(node) || !node.range) continue;
    const [start, end] = node.range;
    return start === end
      ? placeOfKey(document, String(path[0]), lines)
      : placeOfRange(lines, node.range);
  }
  return startOfFile;
}

/** Where a top-level key stands; the start of the file when it is not there. */
export function placeOfKey(document: YamlDocument, key: string, lines: LineCounter): Place {
  const { isMap, isPair, isScalar } = yamlPackage();
  if (!isMap(document.contents)) return startOfFile;
  const pair = document.contents.items.find(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
  return isScalar(pair?.key) && pair.key.range ? placeOfRange(lines, pair.key.range) : startOfFile;
}
