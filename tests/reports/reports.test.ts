import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv, type ErrorObject } from 'ajv';
import { reportFormats } from '../../src/cli/check-options.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { runCheck } from '../bad/run-check.ts';
import { brokenFolder, type BrokenFolder } from './broken-folder.ts';

let folder: BrokenFolder;
before(async () => {
  folder = await brokenFolder();
});
after(() => folder.leave());

function report(format: string): string {
  const { code, stdout, stderr } = runCheck(folder.root, folder.publicDir, [
    'incidents',
    '--format',
    format,
  ]);
  assert.equal(code, 1, stderr);
  return stdout;
}

/** Twenty mistakes in five files, by the place at which each was made. */
const mistakes = [
  'cards.mdx:2:8 front-matter-cut-off',
  'cards.mdx:5:11 front-matter-unknown-value',
  'cards.mdx:6:12 unknown-service',
  'cards.mdx:8:11 instant-unreadable',
  'cards.mdx:18:25 mdx-syntax',
  'cards.mdx:36:1 why-person',
  'cards.mdx:48:1 follow-up-not-a-task',
  'cards.mdx:49:49 follow-up-date',
  'login.mdx:8:11 detected-before-started',
  'login.mdx:10:1 front-matter-unknown-key',
  'login.mdx:16:1 timeline-time',
  'login.mdx:17:3 timeline-zone',
  'login.mdx:21:33 code-expression',
  'login.mdx:25:1 element-not-allowed',
  'login.mdx:59:1 follow-up-state',
  'search.mdx:14:5 link-broken',
  'search.mdx:18:1 picture-without-alt',
  'search.mdx:46:1 section-missing',
  'mail.mdx:9:11 front-matter-syntax',
  'notes.md:1:1 file-not-read',
];

test('twenty mistakes in five files are twenty problems in one run', () => {
  const { problems, files } = JSON.parse(report('json')) as { problems: Problem[]; files: number };
  assert.deepEqual(
    problems.map(
      ({ file, line, column, rule }) =>
        `${file.replace(/^incidents\/(?:\d{4}-\d\d-\d\d-)?/, '')}:${String(line)}:${String(column)} ${rule}`,
    ),
    mistakes,
  );
  assert.equal(files, 4, 'postmortems that were read');
});

for (const format of reportFormats) {
  test(`the report for ${format} is the one that was approved`, () => {
    const golden = path.join(import.meta.dirname, `golden/${format}.txt`);
    const written = report(format);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, written);
    assert.equal(written, readFileSync(golden, 'utf8'));
  });
}

test('the report for SARIF is valid by the schema of its standard', () => {
  const errors = sarifErrors(report('sarif'));
  assert.deepEqual(errors, []);
  const broken = report('sarif').replaceAll('"startLine": 5,', '"startLine": 0,');
  assert.notDeepEqual(sarifErrors(broken), [], 'the schema sees a wrong line');
});

/**
 * The schema is the one that OASIS published for SARIF 2.1.0 (Errata 01), written for draft 4 of JSON Schema; it uses
 * nothing that draft 7 reads otherwise but the name of `id`.
 */
function sarifErrors(text: string): ErrorObject[] {
  const file = path.join(import.meta.dirname, 'sarif-2.1.0-schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const draft7 = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id');
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      uri: (value) => URL.canParse(value),
      'uri-reference': (value) => URL.canParse(value, 'file:///a/'),
      'date-time': (value) => !Number.isNaN(Date.parse(value)),
    },
  });
  const validate = ajv.compile(Object.fromEntries(draft7));
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}
