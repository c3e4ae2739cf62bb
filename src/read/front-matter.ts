import type { LineCounter } from 'yaml';
import {
  frontMatterKeys,
  isFrontMatterKey,
  parseFields,
  type FrontMatter,
  type KnownFields,
} from '../domain/front-matter.ts';
import type { Place } from '../domain/problem.ts';
import { findFrontMatter } from './front-matter-block.ts';
import {
  absurdFrontMatter,
  duplicateKey,
  noFields,
  schemaSlip,
  unknownKey,
  yamlSlip,
} from './front-matter-slips.ts';
import { placeOfLine, startOfFile, type Report } from './place.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import {
  placeOfKey,
  placeOfRange,
  placeOfValue,
  unclosedAt,
  type YamlDocument,
} from './yaml-places.ts';
import { yamlPackage } from './yaml-package.ts';
import { findYamlTraps } from './yaml-traps.ts';

/** Front matter as it was read. */
export interface FrontMatterReading {
  /**
   * All fields. Null when one could not be read, or when YAML would not give what was written: a syntax error, an alias,
   * a key that stands twice, a text that is cut off. A key that is no field is a problem and leaves the others as they are.
   */
  value: FrontMatter | null;
  /** Those fields that could be read. */
  fields: KnownFields;
  /** Fields whose value is followed by `# ?`: the scaffold put it there, and nobody has said yet that it is right. */
  unanswered: readonly string[];
  /** Where a field's value stands; the start of the file when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Characters of front matter that are read. A long one has 2,000. */
const maxLength = 20_000;

/**
 * Reads the YAML at the head of a file. Every value is text until the schema reads it, so that no date is turned into
 * another, and each knows its line and column.
 */
export function readFrontMatter(source: string, report: Report): FrontMatterReading {
  const { yaml, line, slip } = findFrontMatter(source);
  if (slip) report(slip, startOfFile);
  const nothing = { value: null, fields: {}, unanswered: [], placeOf: () => startOfFile };
  if (yaml === null) return nothing;
  try {
    if (yaml.length <= maxLength) return readPlain(yaml, line) ?? readYaml(yaml, line, report);
  } catch (error) {
    // The YAML parser recurses: thousands of brackets are more than it can take.
    if (!(error instanceof RangeError)) throw error;
  }
  report(absurdFrontMatter, placeOfLine(line));
  return nothing;
}

/** Front matter that is sound, and so plain that it needs no parser; null for any other. */
function readPlain(yaml: string, line: number): FrontMatterReading | null {
  const plain = readPlainFrontMatter(yaml, line);
  if (!plain || !Object.keys(plain.written).every(isFrontMatterKey)) return null;
  const { whole, fields } = parseFields(plain.written);
  const placeOf = (path: readonly PropertyKey[]): Place => plain.placeOf(path) ?? startOfFile;
  return whole && { value: whole, fields, unanswered: [], placeOf };
}

function readYaml(yaml: string, line: number, report: Report): FrontMatterReading {
  const { LineCounter, parseDocument } = yamlPackage();
  const lines = new LineCounter();
  // Blank lines in front, so that YAML counts the lines of the file.
  const text = `${'\n'.repeat(line - 1)}${yaml}\n`;
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
    // Found below: the parser compares every key with every other.
    uniqueKeys: false,
  });
  const placeOf = (path: readonly PropertyKey[]): Place => placeOfValue(document, path, lines);
  const slips = [...document.errors, ...document.warnings];
  // One slip often makes two complaints at one place: the one that spans more says more.
  slips.sort((a, b) => a.pos[0] - b.pos[0] || b.pos[1] - a.pos[1]);
  for (const [index, { pos, message, code }] of slips.entries()) {
    if (slips[index - 1]?.pos[0] === pos[0]) continue;
    report(yamlSlip(code, message), placeOfRange(lines, unclosedAt(document, code, pos) ?? pos));
  }
  const traps = findYamlTraps(document, text);
  for (const { slip, range } of traps) report(slip, placeOfRange(lines, range));
  const twice = reportDuplicates(document, lines, report);
  if (slips.length > 0 || traps.some(({ slip }) => slip.rule === 'front-matter-anchor')) {
    return { value: null, fields: looseFields(yaml), unanswered: [], placeOf };
  }
  const { whole, fields } = readFields(document, { lines, line }, placeOf, report);
  const unanswered = findQuestioned(document);
  return { value: traps.length > 0 || twice ? null : whole, fields, unanswered, placeOf };
}

function findQuestioned({ contents }: YamlDocument): string[] {
  const { isMap, isNode, isScalar } = yamlPackage();
  return (isMap(contents) ? contents.items : []).flatMap(({ key, value }) =>
    isScalar(key) && isNode(value) && /^\s*\?/.test(value.comment ?? '') ? [String(key.value)] : [],
  );
}

function reportDuplicates({ contents }: YamlDocument, lines: LineCounter, report: Report): boolean {
  const { isMap, isScalar } = yamlPackage();
  const seen = new Set<unknown>();
  let twice = false;
  for (const { key } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value) && key.range) {
      report(duplicateKey, placeOfRange(lines, key.range));
      twice = true;
    }
    seen.add(key.value);
  }
  return twice;
}

function readFields(
  document: YamlDocument,
  { lines, line }: { lines: LineCounter; line: number },
  placeOf: FrontMatterReading['placeOf'],
  report: Report,
): Pick<ReturnType<typeof parseFields>, 'whole' | 'fields'> {
  const plain: unknown = document.toJS({ maxAliasCount: 0 });
  const isEmpty = plain === null || plain === '';
  if (!isEmpty && !yamlPackage().isMap(document.contents)) {
    report(noFields, placeOfLine(line));
    return { whole: null, fields: {} };
  }
  const written: [string, unknown][] = isEmpty ? [] : Object.entries(plain ?? {});
  const strange = written.map(([key]) => key).filter((key) => !isFrontMatterKey(key));
  for (const key of strange) {
    report(unknownKey(key, frontMatterKeys), placeOfKey(document, key, lines));
  }
  const { whole, fields, issues } = parseFields(Object.fromEntries(written));
  for (const issue of issues) {
    report(schemaSlip(issue, document.getIn(issue.path)), placeOf(issue.path));
  }
  return { whole, fields };
}

/** What can be read line by line of a front matter that is no YAML, so that the body is judged by the right measure. */
function looseFields(yaml: string): KnownFields {
  const lines = [...yaml.matchAll(/^(date|status|severity):[ \t]*['"]?([\w-]+)/gm)];
  const written = lines.map(([, key = '', value]): [string, unknown] => [key, value]);
  return parseFields(Object.fromEntries(written)).fields;
}
