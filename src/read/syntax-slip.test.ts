import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxSlips, parseMdx } from './mdx.ts';
import { nodesOf } from './nodes-of.ts';

test('each common slip is told where it stands, with its cure', () => {
  for (const [source, at, cure] of [
    ['A <!-- b --> c', '<!-- b -->', /`\{\/\* comment \*\/\}`/],
    ['<!-- b\nc -->', '<!-- b\nc -->', /`\{\/\* comment \*\/\}`/],
    ['A <br> b', '<br>', /`<br \/>`/],
    ['under <5 minutes', '<', /`\\<`/],
    ['<https://example.com>', '<https://example.com>', /\[text\]\(address\)/],
    ['<ada@example.org>', '<ada@example.org>', /`\[text\]\(mailto:ada@example.org\)`/],
    ['Use <name> here', '<name>', /`\\<name>`/],
    ['A <kbd>b', '<kbd>', /`<\/kbd>`/],
    ['A b</kbd>', '</kbd>', /never opened|open it before/i],
    ['<!DOCTYPE html>', '<!DOCTYPE html>', /backticks/],
    ['<kbd title=x>A</kbd>', '<kbd title=x>', /`title="…"`/],
    ['<sub>a</sup>', '</sup>', /`<\/sub>`/],
  ] as const) {
    const { slips } = parseMdx(source);
    assert.equal(slips.length, 1, source);
    const [found] = slips;
    assert.ok(found);
    assert.equal(source.slice(found.start, found.end), at, source);
    assert.match(found.slip.cure, cure, source);
    assert.equal(found.slip.rule, 'mdx-syntax', source);
  }
});

test('a slip hides neither the next nor what stands around it, in CRLF as well', () => {
  for (const lineEnd of ['\n', '\r\n']) {
    const source = ['## A', '', 'b <br> c', '', '<!-- d -->', '', '## E'].join(lineEnd);
    const { tree, slips } = parseMdx(source);
    assert.deepEqual(slips.map(({ start, end }) => source.slice(start, end)).sort(), [
      '<!-- d -->',
      '<br>',
    ]);
    const headings = tree.children.filter(({ type }) => type === 'heading');
    assert.deepEqual(
      headings.map(({ position }) => position?.start.line),
      [1, 7],
    );
  }
});

test('a file of nothing but slips ends', () => {
  const { slips } = parseMdx('a <br> b\n\n'.repeat(maxSlips * 2));
  assert.equal(slips.length, maxSlips);
});

test('what was masked is whole again in words, code and addresses', () => {
  const { tree } = parseMdx('`{a}` \\{b\\} [c](https://example.com/{d})\n\n```js\nimport {e}\n```');
  const values = [...nodesOf(tree)].flatMap((node) => {
    if ('value' in node) return [node.value];
    return 'url' in node ? [node.url] : [];
  });
  assert.ok(values.includes('{a}'));
  assert.ok(values.includes('import {e}'));
  assert.ok(values.some((value) => value.includes('{b}')));
  assert.ok(values.some((value) => value.includes('{d}') || value.includes('%7Bd%7D')));
});
