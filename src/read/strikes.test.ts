import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { parseMdx } from './mdx.ts';
import { nodesOf } from './nodes-of.ts';

function nodes(source: string): Nodes[] {
  return [...nodesOf(parseMdx(source).tree)];
}

test('single tildes stay text, in one piece and at their place', () => {
  for (const source of [
    '03:01 until 03:04~03:05, then 10~20 and 30~40.',
    'from 03:01~03:05 to 04:18~04:29',
    '~a~',
    'a ~b~ c ~d~ e',
  ]) {
    const texts = nodes(source).filter((node) => node.type === 'text');
    assert.deepEqual(
      texts.map(({ value, position }) => [value, position?.start.offset, position?.end.offset]),
      [[source, 0, source.length]],
    );
    assert.equal(
      nodes(source).some(({ type }) => type === 'delete'),
      false,
    );
  }
});

test('two tildes strike, also beside single ones and around them', () => {
  for (const [source, struck] of [
    ['~~a~~', 1],
    ['1~2 ~~a~~ 3~4', 1],
    ['~~a~~ and ~~b~~', 2],
    ['**~~a~~**', 1],
  ] as const) {
    assert.equal(nodes(source).filter(({ type }) => type === 'delete').length, struck, source);
  }
});

test('what stands between single tildes keeps its own marks', () => {
  const found = nodes('a ~**b** `c`~ d').map(({ type }) => type);
  assert.ok(found.includes('strong') && found.includes('inlineCode'));
  assert.ok(!found.includes('delete'));
});
