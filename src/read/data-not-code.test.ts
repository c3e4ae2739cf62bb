import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../domain/problem.ts';
import { checkDataNotCode } from './data-not-code.ts';
import { parseMdx } from './mdx.ts';
import { nodesOf } from './nodes-of.ts';
import { reporter } from './place.ts';
import { sourcePlaces } from './source-place.ts';

function problemsOf(source: string): Problem[] {
  const problems: Problem[] = [];
  const places = sourcePlaces(source);
  const report = reporter('x.mdx', problems);
  const { tree, slips } = parseMdx(source);
  for (const { slip, start, end } of slips) report(slip, places.between(start, end));
  checkDataNotCode(nodesOf(tree), source, places, report);
  return problems;
}

test('each form of code is a problem at its line and column', () => {
  for (const [source, line, column] of [
    ['import fs from "node:fs"', 1, 1],
    ['Words.\n\nexport const a = 1', 3, 1],
    ['export default () => null', 1, 1],
    ['import the old certificate.', 1, 1],
    ['{process.exit(0)}', 1, 1],
    ['Words {process.exit(0)} more', 1, 7],
    ['- item {x}', 1, 8],
    ['## Impact {#id}', 1, 11],
    ['| a |\n| - |\n| {x} |', 3, 3],
    ['{`a`}', 1, 1],
    ['{}', 1, 1],
    ['**{x}**', 1, 3],
    ['~~{x}~~', 1, 3],
    ['[{x}](https://example.com)', 1, 2],
    ['> {x}', 1, 3],
    ['{/* a */ f() /* b */}', 1, 1],
    ['Words {/* a */ f() /* b */}', 1, 7],
    ['{/* a */ /* b */}', 1, 1],
    ['{f() /* a */}', 1, 1],
    ['{/* a */ f()}', 1, 1],
    ['{/*/}', 1, 1],
    ['{// a\n}', 1, 1],
    ['<details open={x}>\n\nA\n\n</details>', 1, 1],
    ['<details {...x}>\n\nA\n\n</details>', 1, 1],
    ['<details>{x}</details>', 1, 10],
    ['<kbd onclick="f()">A</kbd>', 1, 6],
    ['<kbd onClick="f()">A</kbd>', 1, 6],
    ['<kbd style="color:red">A</kbd>', 1, 6],
    ['<script>f()</script>', 1, 1],
    ['<iframe src="https://example.com"></iframe>', 1, 1],
    ['<img src="x" />', 1, 1],
    ['<Unknown />', 1, 1],
    ['<constructor />', 1, 1],
    ['<a.b />', 1, 1],
    ['<>A</>', 1, 1],
    ['[a](javascript:f)', 1, 1],
    ['[a](JaVaScRiPt:f)', 1, 1],
    ['[a](java&#115;cript:f)', 1, 1],
    ['![a](javascript:f)', 1, 1],
    ['[a](data:text/html,x)', 1, 1],
    ['[a](vbscript:f)', 1, 1],
    ['[a][b]\n\n[b]: javascript:f', 3, 1],
  ] as const) {
    const [first] = problemsOf(source);
    assert.ok(first, source);
    assert.deepEqual([first.line, first.severity], [line, 'error'], source);
    assert.equal(first.column, column, source);
    assert.doesNotMatch(`${first.message}${first.cure}`, /\b(?:please|invalid|oops)\b/i);
  }
});

test('data is no problem, also where it looks like code', () => {
  for (const source of [
    '{/* a comment */}',
    'Words {/* a comment */} more.',
    '{/**/}',
    '{/* two\nlines */}',
    '{/* a * b / c ** */}',
    '{ /* a */ }',
    '`{x}` and `import a`',
    '```js\nimport a from "a";\n{x}\n```',
    'A brace \\{x\\}.',
    'They import the certificate.\nAnd export nothing.',
    'The important thing.',
    '[a](https://example.com/%7Bx%7D)',
    '[a](/incidents/b/) [b](#c) [c](mailto:ada@example.org) [d](../x.png)',
    '<details>\n<summary>A</summary>\n\nB\n\n</details>',
    'Press <kbd>A</kbd>, <abbr title="x">B</abbr>, H<sub>2</sub>O<br />',
    '<mark>a</mark> <ins>b</ins> <del>c</del> <sup>d</sup>',
  ]) {
    assert.deepEqual(problemsOf(source), [], source);
  }
});

test('the rule says which kind of code it is', () => {
  for (const [source, rule] of [
    ['import a from "a"', 'code-esm'],
    ['export const a = 1', 'code-esm'],
    ['{x}', 'code-expression'],
    ['{/* a */ f() /* b */}', 'code-expression'],
    ['<iframe></iframe>', 'element-not-allowed'],
    ['<MetricGraf />', 'component-unknown'],
  ] as const) {
    assert.deepEqual(
      problemsOf(source).map((problem) => problem.rule),
      [rule],
      source,
    );
  }
  assert.match(problemsOf('<MetricGraf />')[0]?.cure ?? '', /`MetricGraph`/);
});

test('one mistake hides no other', () => {
  assert.deepEqual(
    problemsOf('{a}\n\nB <br> c.\n\nimport d\n\n<iframe />\n\n<!-- e -->\n\n{f}')
      .map(({ line }) => line)
      .sort((a, b) => a - b),
    [1, 3, 5, 7, 9, 11],
  );
});
