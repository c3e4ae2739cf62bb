import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeTones, highlight, type HighlightedCode } from './highlight.ts';

function toned({ lines }: HighlightedCode, tone: string | null): string[] {
  return lines.flat().flatMap((token) => (token.tone === tone ? [token.text.trim()] : []));
}

test('comments, strings, keywords and functions each have a tone', async () => {
  const code = await highlight(
    'for user in chunks(users, 1_000):  # all\n    say("hello")',
    'python',
  );
  assert.equal(code.language, 'Python');
  assert.deepEqual(toned(code, 'code-keyword'), ['for', 'in']);
  assert.deepEqual(toned(code, 'code-function'), ['chunks', 'say']);
  assert.deepEqual(toned(code, 'code-string'), ['1_000', '"hello"']);
  assert.deepEqual(toned(code, 'code-comment'), ['# all']);
});

test('no character is lost, whatever the language', async () => {
  const code = 'a <b> & "c"\n\n\tif x: y\u00a0z\n';
  for (const language of ['python', 'bash', 'yaml', 'ts', 'klingon', null]) {
    const { lines } = await highlight(code, language);
    const text = lines.map((line) => line.map((token) => token.text).join('')).join('\n');
    assert.equal(text, code, String(language));
  }
});

test('a language is found by its aliases, in any case', async () => {
  assert.equal((await highlight('x', 'PY')).language, 'Python');
  assert.equal((await highlight('x', 'yml')).language, 'YAML');
});

test('a language that nobody knows stays plain under its own name', async () => {
  const code = await highlight('if (x) "y"', 'klingon');
  assert.equal(code.language, 'klingon');
  assert.deepEqual(toned(code, null), ['if (x) "y"']);
  assert.equal((await highlight('x', null)).language, null);
});

test('code inside code is coloured the same, whatever was coloured before', async () => {
  const markdown = '# A\n\n```python\nfor x in y: pass\n```';
  const before = await highlight(markdown, 'markdown');
  await highlight('for x in y: pass', 'python');
  assert.deepEqual(await highlight(markdown, 'markdown'), before);
});

test('every tone is a class of the style sheet', async () => {
  const { readFile } = await import('node:fs/promises');
  const css = await readFile(new URL('../styles/prose-code.css', import.meta.url), 'utf8');
  for (const tone of codeTones) assert.ok(css.includes(`.${tone} {`), tone);
});
