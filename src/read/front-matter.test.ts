import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../domain/problem.ts';
import { readFrontMatter, type FrontMatterReading } from './front-matter.ts';
import { reporter } from './place.ts';

const good = [
  'title: Checkout rejects cards',
  'date: 2025-03-04',
  'status: reviewed',
  'severity: SEV2',
  'services: [checkout, gateway]',
  'started: 2025-03-04T09:12Z',
  'detected: ~2025-03-04T09:20Z',
  'resolved: unknown',
];

function read(source: string): FrontMatterReading & { problems: Problem[] } {
  const problems: Problem[] = [];
  return { ...readFrontMatter(source, reporter('x.mdx', problems)), problems };
}

/** A whole file whose line `line` (of the file, from 2) is another, or one more at the end. */
function file(line: number, text: string): string {
  const lines = good.with(line - 2, text);
  return `---\n${lines.join('\n')}\n---\n\nBody.\n`;
}

function more(...texts: string[]): string {
  return `---\n${[...good, ...texts].join('\n')}\n---\n\nBody.\n`;
}

function told(source: string): string[] {
  return read(source).problems.map(
    ({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`,
  );
}

test('good front matter is read, with LF and with CRLF', () => {
  for (const source of [more(), more().replaceAll('\n', '\r\n')]) {
    const { value, problems } = read(source);
    assert.deepEqual(problems, []);
    assert.equal(value?.title, 'Checkout rejects cards');
    assert.equal(value.date, '2025-03-04');
    assert.deepEqual(value.services, ['checkout', 'gateway']);
    assert.equal(value.kind, 'incident');
    assert.equal(value.audience, 'internal');
  }
});

test('a value knows its place, and an entry of a list its own', () => {
  for (const source of [more(), more().replaceAll('\n', '\r\n')]) {
    const { placeOf } = read(source);
    assert.deepEqual(placeOf(['title']), { line: 2, column: 8, endLine: 2, endColumn: 30 });
    assert.deepEqual(placeOf(['services', 1]), { line: 6, column: 22, endLine: 6, endColumn: 29 });
    assert.deepEqual([placeOf(['nothing']).line, placeOf(['nothing']).column], [1, 1]);
  }
});

test('each mistake is told at its line and column', () => {
  for (const [source, expected] of [
    [more('title: Again'), ['10:1 front-matter-duplicate-key']],
    [more('sevrity: SEV1'), ['10:1 front-matter-unknown-key']],
    [file(5, 'severity: SEV9'), ['5:11 front-matter-unknown-value']],
    [file(2, 'title: The #1 problem'), ['2:8 front-matter-cut-off']],
    [more('summary: It was #1'), ['10:10 front-matter-cut-off']],
    [file(2, 'title: &t Cards'), ['2:8 front-matter-anchor']],
    [file(6, 'services: checkout'), ['6:11 front-matter-wrong-type']],
    [file(2, 'title:'), ['2:1 front-matter-missing-field']],
  ] as const) {
    assert.deepEqual(told(source), expected, source);
  }
});

test('an alias is told, and so is its anchor', () => {
  assert.deepEqual(told(more('tags: &a [x]', 'factors: *a')), [
    '10:7 front-matter-anchor',
    '11:10 front-matter-anchor',
  ]);
});

test('what is quoted, folded or a comment of its own is whole', () => {
  for (const [text, title] of [
    ["title: 'The #1 problem: nobody'", 'The #1 problem: nobody'],
    ['title: "The #1 problem"', 'The #1 problem'],
    ['title: Issue#1', 'Issue#1'],
    ['title: >-\n  The #1\n  problem', 'The #1 problem'],
  ] as const) {
    const { value, problems } = read(file(2, text));
    assert.deepEqual(problems, [], text);
    assert.equal(value?.title, title);
  }
  assert.deepEqual(told(file(4, 'status: draft # for now')), []);
  assert.deepEqual(told(more('# a comment')), []);
});

test('a day that does not exist is told and never moved', () => {
  for (const text of ['date: 2025-02-30', 'date: 2025-13-01', 'date: 4 March']) {
    const { problems, value, fields } = read(file(3, text));
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[3, 7]],
      text,
    );
    assert.deepEqual([value, fields.date], [null, undefined], text);
  }
});

test('an instant without its offset, of no day, or of no time is told at its value', () => {
  for (const written of ['2025-03-04T09:12', '2025-02-30T09:12Z', '2025-03-04T25:00Z', 'soon']) {
    const { problems } = read(file(7, `started: ${written}`));
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[7, 10]],
      written,
    );
  }
});

test('a required field that is not there is told by its name', () => {
  for (const [index, name] of [
    [0, 'title'],
    [3, 'severity'],
    [7, 'resolved'],
  ] as const) {
    const source = `---\n${good.toSpliced(index, 1).join('\n')}\n---\n`;
    assert.deepEqual(
      read(source).problems.map(({ message }) => message),
      [`\`${name}\` is missing.`],
    );
  }
});

test('a block that is not where or what it should be', () => {
  const yaml = good.join('\n');
  for (const [source, message, title] of [
    [`\n---\n${yaml}\n---\n`, /does not start on line 1/, 'Checkout rejects cards'],
    [`\r\n---\r\n${yaml}\r\n---\r\n`, /does not start on line 1/, 'Checkout rejects cards'],
    [`---\n${yaml}\n\n## Impact\n`, /is not closed/, 'Checkout rejects cards'],
    [`---\n${yaml}\n## Impact\n`, /is not closed/, 'Checkout rejects cards'],
    [`+++\ntitle = "x"\n+++\n`, /TOML/, undefined],
    [`+++\ntitle = "x"\n`, /TOML/, undefined],
    ['## Impact\n', /does not start with front matter/, undefined],
    ['', /does not start with front matter/, undefined],
  ] as const) {
    const { problems, fields } = read(source);
    const missing = problems.filter(({ rule }) => rule === 'front-matter-missing');
    assert.equal(missing.length, 1, source);
    assert.match(missing[0]?.message ?? '', message);
    assert.equal(fields.title, title, source);
  }
  assert.equal(read(`\n\n---\n${yaml}\n---\n`).placeOf(['title']).line, 4);
});

test('an empty block misses each required field, and says nothing else', () => {
  const { problems } = read('---\n---\n');
  assert.ok(problems.length >= 7);
  for (const { rule } of problems) assert.equal(rule, 'front-matter-missing-field');
});

test('what is no YAML is told in its place, and the day is still known', () => {
  for (const [text, line] of [
    ['summary: a: b', 10],
    ['tags: [a', 10],
    ['tags:\n\t- a', 11],
    ["summary: 'open", 10],
  ] as const) {
    const { problems, value, fields } = read(more(text));
    assert.equal(value, null, text);
    assert.equal(fields.date, '2025-03-04', text);
    assert.ok(
      problems.some((problem) => problem.rule === 'front-matter-syntax' && problem.line >= line),
      text,
    );
    for (const { message } of problems) assert.doesNotMatch(message, /\n|at line \d/, text);
  }
});

test('a list, a text, and absurd sizes are refused without a crash', () => {
  for (const yaml of ['- a\n- b', 'words', '['.repeat(9000), 'a: '.padEnd(20_001, 'x')]) {
    const { problems, value } = read(`---\n${yaml}\n---\n`);
    assert.equal(value, null);
    assert.ok(
      problems.some(({ rule }) => rule === 'front-matter-syntax'),
      yaml.slice(0, 20),
    );
  }
});
