import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whysLength, type Why } from '../domain/five-whys.ts';
import { inlineToText } from '../domain/inline.ts';
import type { Problem } from '../domain/problem.ts';
import { readFiveWhys, type FiveWhysReading } from './five-whys.ts';
import { parseMdx } from './mdx.ts';
import { reporter } from './place.ts';

function read(source: string): FiveWhysReading & { problems: Problem[] } {
  const problems: Problem[] = [];
  const { tree } = parseMdx(source);
  return { ...readFiveWhys(tree.children, reporter('x.mdx', problems)), problems };
}

/** A why as `question|answer`, followed by what caused it. */
function told({ question, answer, causes }: Why): unknown[] {
  return [`${inlineToText(question)}|${inlineToText(answer)}`, ...causes.map(told)];
}

function shape(source: string): unknown {
  const { whys, problems } = read(source);
  assert.deepEqual(problems, [], source);
  return whys && [whys.shape, whysLength(whys), ...whys.roots.map(told)];
}

const chain = ['chain', 3, ['|A.', ['|B.', ['Why C?|D.']]]];

test('a list and paragraphs make the same chain', () => {
  for (const source of [
    '1. A.\n2. B.\n3. **Why C?** D.',
    '1. A.\n2. **Why?** B.\n3. **Why C?** D.',
    '- A.\n- Why? B.\n- Why C? D.',
    '1. A.\n2. **Why**? B.\n3. **Why C**? D.'.replace('**Why C**?', '**Why C?**'),
    'A.\n\n**Why?** B.\n\n**Why C?** D.',
    'Told before.\n\nA.\n\n**Why?** B.\n\n**Why C?** D.',
    '1. A.\n2. B.\n\n```text\nlog\n```\n\n3. **Why C?** D.',
  ]) {
    assert.deepEqual(shape(source), chain, source);
  }
});

test('a question may hold code, and only the first mark ends it', () => {
  assert.deepEqual(shape('1. A.\n2. Why did `a?b` stop? It was full, was it?'), [
    'chain',
    2,
    ['|A.', ['Why did a?b stop?|It was full, was it?']],
  ]);
  assert.deepEqual(shape('1. A.\n2. **Why did `x` stop?** B.'), [
    'chain',
    2,
    ['|A.', ['Why did x stop?|B.']],
  ]);
});

test('a word that merely begins like why asks nothing', () => {
  assert.deepEqual(shape('1. Whyever it was, it stopped.'), [
    'chain',
    1,
    ['|Whyever it was, it stopped.'],
  ]);
});

test('a nested list makes the whole a tree, and its length is that of the longest path', () => {
  assert.deepEqual(shape('- A\n  - B\n    - C\n  - D\n- E'), [
    'tree',
    3,
    ['|A', ['|B', ['|C']], ['|D']],
    ['|E'],
  ]);
});

test('what stands below a why is its note', () => {
  const [root] = read('1. A.\n\n   Below.\n\n2. B.').whys?.roots ?? [];
  assert.deepEqual(root?.note.map(inlineToText), ['Below.']);
  assert.deepEqual([root.line, root.causes[0]?.line], [1, 5]);
});

test('nothing that asks why is no whys', () => {
  for (const source of ['', 'Not established.']) {
    const { whys, consumed } = read(source);
    assert.deepEqual([whys, consumed], [null, []], source);
  }
});

test('two kinds in one section are told where the second begins', () => {
  for (const [source, line] of [
    ['1. A.\n2. B.\n\n**Why?** C.', 4],
    ['- A\n  - B\n\n**Why?** C.', 4],
    ['- A\n- B\n\nBetween.\n\n- C\n  - D', 6],
    ['1. A.\n2. B.\n\nBetween.\n\n1. C.', 6],
  ] as const) {
    assert.deepEqual(
      read(source).problems.map((problem) => [problem.rule, problem.line, problem.severity]),
      [['five-whys-mixed', line, 'error']],
      source,
    );
  }
});
