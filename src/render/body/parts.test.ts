import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderedBody } from '../../../tests/support/rendered-body.ts';

test('each of GitHub’s alerts is a callout, whatever follows its mark', () => {
  const { parts, html } = renderedBody(
    '## Impact\n\n> [!NOTE]\n> Words.\n\n> [!tip]\n> - a list\n\n> [!IMPORTANT]\n> x\n\n> [!WARNING]\n> x\n\n> [!CAUTION]\n>\n> x\n',
  );
  const types = parts.map((part) => part.kind === 'callout' && part.type);
  assert.deepEqual(types, ['note', 'tip', 'important', 'warning', 'caution']);
  assert.match(html, /<callout>\s*<p>Words\.<\/p>\s*<\/callout>/);
  assert.match(html, /<callout>\s*<ul>\s*<li>a list<\/li>\s*<\/ul>\s*<\/callout>/);
  assert.doesNotMatch(html, /\[!/);
});

test('a quote that only looks like an alert stays a quote', () => {
  const { parts, html } = renderedBody(
    '## Impact\n\n> [!NOTE] on one line\n\n> [!WHAT]\n> x\n\n> [!NOTE] **bold**\n',
  );
  assert.deepEqual(parts, []);
  assert.equal(html.match(/<blockquote>/g)?.length, 3);
});

test('a Callout has a type, a title and paragraphs, also on one line', () => {
  const { parts, html } = renderedBody(
    '## Impact\n\n<Callout type="warning" title="Mind">\nThe *gap*.\n</Callout>\n\n<Callout>Short.</Callout>\n',
  );
  assert.deepEqual(parts, [
    { kind: 'callout', type: 'warning', title: 'Mind' },
    { kind: 'callout', type: 'note', title: null },
  ]);
  assert.match(html, /<p>The <em>gap<\/em>\.<\/p>/);
  assert.match(html, /<callout>\s*<p>Short\.<\/p>\s*<\/callout>/);
});

test('a picture by itself is a figure; an emphasised line under it is its caption', () => {
  const figure = { kind: 'picture', url: '/images/a.png', alt: 'A', figure: true };
  for (const [body, captioned] of [
    ['![A](/images/a.png)\n', false],
    ['![A](/images/a.png)\n*Words.*\n', true],
    ['![A](/images/a.png)\n\n*Words.*\n', true],
    ['![A](/images/a.png)\n\nPlain words.\n', false],
    ['![A](/images/a.png)\n\n*Words* and more.\n', false],
  ] as const) {
    const { parts, html } = renderedBody(`## Impact\n\n${body}`);
    assert.deepEqual(parts, [{ ...figure, captioned }], body);
    assert.equal(/<picture>Words\.<\/picture>/.test(html), captioned, body);
  }
});

test('a picture in a line of text is no figure, and a reference stands for its address', () => {
  const { parts } = renderedBody('## Impact\n\nSee ![A][a] here.\n\n[a]: a.png\n');
  assert.deepEqual(parts, [
    { kind: 'picture', url: 'a.png', alt: 'A', figure: false, captioned: false },
  ]);
});

test('neighbouring graphs of one group are drawn together, others apart', () => {
  const graph = (data: string, group: string): string =>
    `<MetricGraph data="${data}" title="T" group="${group}" />\n`;
  const { parts } = renderedBody(
    `## Impact\n\n${graph('a.csv', 'x')}\n${graph('b.csv', 'x')}\n${graph('c.csv', 'y')}\nWords.\n\n${graph('d.csv', 'y')}\n<MetricGraph data="e.csv" title="T" />\n\n<MetricGraph data="f.csv" title="T" />\n`,
  );
  const groups = parts.map((part) => part.kind === 'graphs' && part.graphs.map(({ data }) => data));
  assert.deepEqual(groups, [['a.csv', 'b.csv'], ['c.csv'], ['d.csv'], ['e.csv'], ['f.csv']]);
});

test('a table names its columns, marks their alignment without style, and says whether it is wide', () => {
  const { parts, html } = renderedBody(
    '## Impact\n\n| Left | Right |\n| :-- | --: |\n| a | 1 |\n\n| Incomprehensible | Misunderstanding | C |\n| --- | --- | --- |\n| a | b | c |\n',
  );
  assert.deepEqual(parts, [
    { kind: 'table', label: 'Table: Left, Right', wide: false },
    { kind: 'table', label: 'Table: Incomprehensible, Misunderstanding, C', wide: true },
  ]);
  assert.match(html, /<th scope="col" data-align="right">Right<\/th>/);
  assert.match(html, /<td data-align="left">a<\/td>/);
  assert.doesNotMatch(html, /style=|\salign=/);
});

test('a fence has a language and a title, or neither', () => {
  const { parts } = renderedBody(
    '## Impact\n\n```python title="What it is" other\nx\n```\n\n```\ny\n```\n\n```sh subtitle="no"\nz\n```\n',
  );
  assert.deepEqual(parts, [
    { kind: 'code', code: 'x', language: 'python', title: 'What it is' },
    { kind: 'code', code: 'y', language: null, title: null },
    { kind: 'code', code: 'z', language: 'sh', title: null },
  ]);
});

test('the timeline and the whys are drawn once, and the prose around them stays', () => {
  const { parts, html } = renderedBody(
    '## Timeline\n\nFrom the chat.\n\n- 09:12 One\n\nLater:\n\n- 09:20 Two\n\n## Five whys\n\nIt broke.\n\n**Why?** A wire.\n\nAn aside.\n\n**Why?** A mouse.\n',
  );
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ['timeline', 'five-whys'],
  );
  assert.match(html, /<p>From the chat\.<\/p>\s*<timeline><\/timeline>\s*<p>Later:<\/p>/);
  assert.match(html, /<five-whys><\/five-whys>\s*<p>An aside\.<\/p>/);
  assert.doesNotMatch(html, /One|Two|It broke|mouse/);
});

test('each list of follow-ups is drawn where it stands, with its own', () => {
  const { parts, html } = renderedBody(
    '## Action items\n\nSoon:\n\n- [ ] Do this\n- [ ] Do that\n\nLater:\n\n- [x] Did it\n',
  );
  const ids = parts.map((part) => part.kind === 'follow-ups' && part.followUps.map(({ id }) => id));
  assert.deepEqual(ids, [['do-this', 'do-that'], ['did-it']]);
  assert.match(html, /<p>Soon:<\/p>\s*<follow-ups><\/follow-ups>\s*<p>Later:<\/p>\s*<follow-ups>/);
});
