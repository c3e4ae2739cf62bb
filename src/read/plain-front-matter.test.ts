import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineCounter, parseDocument } from 'yaml';
import { validCases } from '../../tests/valid/valid-cases.ts';
import { writtenCases } from '../../tests/bad/written-cases.ts';
import { findFrontMatter } from './front-matter-block.ts';
import { readPlainFrontMatter } from './plain-front-matter.ts';
import { placeOfValue } from './yaml-places.ts';

/** What the YAML parser says of the same text. */
function byYaml(yaml: string): { written: unknown; placeOf: (path: PropertyKey[]) => unknown } {
  const lines = new LineCounter();
  const document = parseDocument(`\n${yaml}\n`, { lineCounter: lines, schema: 'failsafe' });
  assert.deepEqual([...document.errors, ...document.warnings], [], yaml);
  return { written: document.toJS(), placeOf: (path) => placeOfValue(document, path, lines) };
}

/** @returns whether it was read without the parser */
function assertAlike(yaml: string): boolean {
  const plain = readPlainFrontMatter(yaml, 2);
  if (!plain) return false;
  const { written, placeOf } = byYaml(yaml);
  assert.deepEqual(plain.written, written, yaml);
  for (const [key, value] of Object.entries(plain.written)) {
    const paths = [[key], ...(Array.isArray(value) ? value.map((_, index) => [key, index]) : [])];
    for (const path of paths) {
      assert.deepEqual(plain.placeOf(path), placeOf(path), `${path.join('.')} of ${yaml}`);
    }
  }
  return true;
}

test('whatever is read without the YAML parser is read as it reads it, at the same places', () => {
  const bad = writtenCases().flatMap((each) => [each.bad['example.mdx'], each.good['example.mdx']]);
  const texts = [...validCases().map(({ text }) => text), ...bad];
  const blocks = texts.flatMap((text) =>
    typeof text === 'string' ? [findFrontMatter(text).yaml ?? ''] : [],
  );
  const plain = blocks.filter(assertAlike);
  assert.ok(plain.length > blocks.length / 2, 'most need no parser');
});

test('every sign at every place of a value: either the parser reads it, or both agree', () => {
  const signs = Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\r\u00a0\u2028\u0085\ufeffé証');
  let read = 0;
  for (const sign of signs) {
    for (const value of [
      `${sign}ab`,
      `a${sign}b`,
      `ab${sign}`,
      `a ${sign} b`,
      `a ${sign}b`,
      `a${sign} b`,
      `${sign}1`,
    ]) {
      for (const yaml of [`title: ${value}`, `title: x\ntags: [${value}]`, `tags: [a, ${value}]`]) {
        if (assertAlike(yaml)) read += 1;
      }
    }
  }
  assert.ok(read > 50, String(read));
});

test('folded text is read as the parser reads it', () => {
  const texts = [
    'summary: >-\n  One line: with # signs, "quotes" and [brackets].',
    'summary: >-\n  One line,\n  and another;\n  a third.\nstatus: draft',
    'title: x\nsummary: >-\r\n  One line,\r\n  and another.\r\ntags: [a, b,c]',
    'summary: >-\n  - no list\nstatus: draft',
  ];
  for (const yaml of texts) assert.ok(assertAlike(yaml), yaml);
  const others = [
    '>-\n\n  x',
    '>-\n  x\n\n  y',
    '>-\n   x\n  y',
    '>-\n  x \n  y',
    '>-',
    '>-\n x',
    '>\n  x',
  ];
  for (const value of others)
    assert.equal(readPlainFrontMatter(`summary: ${value}`, 2), null, value);
});

test('what leaves a choice is left to the parser', () => {
  for (const yaml of [
    'title: a: b',
    'title: a #b',
    'title: "a"',
    'title: a\n  b',
    'title: a\ntitle: b',
    'title:',
    'tags:\n  - a',
    'tags: [a, b',
    'tags: [[a]]',
    'title: ~',
    'title: - a',
    'title: a\n---',
    '',
  ]) {
    assert.equal(readPlainFrontMatter(yaml, 2), null, yaml);
  }
});
