import { LineCounter, parseDocument } from 'yaml';
import { frontMatterKeys, frontMatterSchema, type FrontMatter } from '../domain/front-matter.ts';
import type { Place } from '../domain/problem.ts';
import { missingFrontMatter, schemaSlip, unknownKey, yamlSlip } from './front-matter-slips.ts';
import { startOfFile, type Report } from './place.ts';
import { placeOfKey, placeOfRange, placeOfValue } from './yaml-places.ts';
import { findYamlTraps } from './yaml-traps.ts';

/** Front matter as it was read. */
export interface FrontMatterReading {
  /** Null when it holds an error. */
  value: FrontMatter | null;
  /** The day as written, also where other fields are wrong: the timeline counts from it. */
  writtenDate: string | null;
  /** Where a field's value stands; the start of the file when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

const fence = /^---[ \t]*\r?\n(?:(?<yaml>[\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Reads the YAML at the head of a file. Every value is text until the schema reads it, so that no date is turned into
 * another, and each knows its line and column.
 */
export function readFrontMatter(source: string, report: Report): FrontMatterReading {
  const match = fence.exec(source);
  if (!match) {
    report(missingFrontMatter(source), startOfFile);
    return { value: null, writtenDate: null, placeOf: () => startOfFile };
  }
  const lines = new LineCounter();
  // The opening fence is kept as a blank line, so that YAML counts the lines of the file.
  const document = parseDocument(`\n${match.groups?.['yaml'] ?? ''}\n`, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
  });
  const placeOf = (path: readonly PropertyKey[]): Place => placeOfValue(document, path, lines);
  for (const { pos, message, code } of [...document.errors, ...document.warnings]) {
    report(yamlSlip(code, message), placeOfRange(lines, pos));
  }
  const traps = findYamlTraps(document);
  for (const { slip, range } of traps) report(slip, placeOfRange(lines, range));
  const date: unknown = document.errors.length > 0 ? null : document.get('date');
  const writtenDate = typeof date === 'string' ? date : null;
  if (document.errors.length > 0 || traps.length > 0) return { value: null, writtenDate, placeOf };

  const plain: unknown = document.toJS({ maxAliasCount: 0 });
  const parsed = frontMatterSchema.safeParse(plain ?? {});
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        report(unknownKey(key, frontMatterKeys), placeOfKey(document, key, lines));
    } else report(schemaSlip(issue, document.getIn(issue.path)), placeOf(issue.path));
  }
  return { value: parsed.data ?? null, writtenDate, placeOf };
}
