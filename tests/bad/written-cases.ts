import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleOf } from '../../src/check/catalogue.ts';
import { cards, neighbourFiles } from '../support/check-room.ts';
import { documentWith, isPiece, mark } from '../support/sound-document.ts';
import type { BadCase, Expected } from './bad-case.ts';

/**
 * The cases of `cases/<rule>.txt`. Each is a piece of a sound postmortem with one mistake in it, the sign `▸` in front
 * of the place that the check has to name, and the same piece once the printed cure is applied:
 *
 * ```text
 * @@ fields: 30 February
 * date: ▸2025-02-30
 * @@ beside
 * started: unknown
 * @@ good
 * date: 2025-02-28
 * ```
 *
 * `@@ piece, warning: what the author did`; `@@ beside` holds fields that both need, `@@ data` a data file that both
 * need. A case without the sign stands at the start of its file. `⇥` is a tab, `⍽` a no-break space, and `«16»` sixteen
 * letters and digits that look like a secret and are none.
 */
export function writtenCases(): BadCase[] {
  const folder = path.join(import.meta.dirname, 'cases');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const rule = path.basename(name, '.txt');
      const text = readFileSync(path.join(folder, name), 'utf8');
      return text
        .split(/^(?=@@ [a-z -]+(?:, warning)?: )/m)
        .map((written) => readCase(rule, expand(written)));
    });
}

function readCase(rule: string, written: string): BadCase {
  const [, piece = '', warning, what = ''] =
    /^@@ ([a-z -]+)(, warning)?: (.*)\n/.exec(written) ?? [];
  assert.ok(isPiece(piece), `${rule}: \`${piece}\` is no piece`);
  const bad = partOf(written, `${piece}${warning ?? ''}: ${what}`) ?? '';
  const good = partOf(written, 'good');
  assert.ok(good !== undefined, `${rule}: ${what} has no cure`);
  const fields = partOf(written, 'beside');
  const beside = {
    ...neighbourFiles(),
    'example/rejected-cards.csv': cards,
    ...dataFile(partOf(written, 'data')),
  };
  const filesWith = (text: string): Record<string, string> => ({
    'example.mdx': documentWith({ piece, text, fields }),
    ...beside,
    ...(piece === 'data' ? dataFile(text) : {}),
  });
  const marked = filesWith(bad);
  return {
    name: `${rule}: ${what}`,
    rule,
    bad: Object.fromEntries(Object.entries(marked).map(([file, text]) => [file, unmarked(text)])),
    good: filesWith(good),
    expected: [{ rule, severity: severityOf(rule, warning), ...placeOfMark(marked) }],
  };
}

/** What stands below the line `@@ name`; undefined when there is none. */
function partOf(written: string, name: string): string | undefined {
  const start = written.indexOf(`@@ ${name}\n`);
  if (start === -1) return undefined;
  const rest = written.slice(start + name.length + 4);
  const end = rest.search(/^@@ /m);
  return (end === -1 ? rest : rest.slice(0, end)).replace(/\n\n?$/, '');
}

function dataFile(text: string | undefined): Record<string, string> {
  return text === undefined ? {} : { 'example/data.csv': `${text}\n` };
}

function severityOf(rule: string, warning: string | undefined): Expected['severity'] {
  return warning === undefined ? (ruleOf(rule)?.severity ?? 'error') : 'warning';
}

function unmarked(text: string): string {
  return text.replace(mark, '');
}

function placeOfMark(
  files: Readonly<Record<string, string>>,
): Pick<Expected, 'file' | 'line' | 'column'> {
  for (const [file, text] of Object.entries(files)) {
    const offset = text.indexOf(mark);
    if (offset === -1) continue;
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return { file: 'example.mdx', line: 1, column: 1 };
}

/** What the secrets of the cases are made of: letters, capitals and digits, and digits alone. */
const secretSigns: Readonly<Record<string, string>> = {
  '': 'q7Zk3xWv9Rt2Lm8Yb4',
  A: 'QZ7KXW2NVB5M',
  n: '7310946285',
};

/** The first eight signs of every secret in the cases, which no report may hold. */
export const secretValues: readonly string[] = Object.values(secretSigns).map((signs) =>
  signs.slice(0, 8),
);

/** Signs that an editor would lose, and secrets, which are not kept in a file even when they are none. */
function expand(text: string): string {
  return text
    .replaceAll('⇥', '\t')
    .replaceAll('⍽', '\u00a0')
    .replace(/«([An]?)(\d+)»/g, (_, kind: string, length: string) => {
      const signs = secretSigns[kind] ?? '';
      return signs.repeat(Math.ceil(Number(length) / signs.length)).slice(0, Number(length));
    });
}
