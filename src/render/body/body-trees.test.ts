import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderedBody } from '../../../tests/support/rendered-body.ts';

test('a body is cut at its headings; words before them and footnotes are sections of their own', () => {
  const { anchors, html } = renderedBody(
    'Before.[^1]\n\n## Impact\n\nGone.\n\n## Something else\n\nMore.[^1]\n\n[^1]: A note.\n',
  );
  assert.deepEqual(anchors, ['in-short', 'impact', 'something-else', 'footnotes']);
  assert.match(html, /^<p>Before\.<sup>/);
  assert.doesNotMatch(html, /<h2/);
});

test('a body without either has neither', () => {
  assert.deepEqual(renderedBody('## Impact\n\nGone.\n').anchors, ['impact']);
});

test('footnotes lead there and back, are named, and point at no label that is not there', () => {
  const { html } = renderedBody('## Impact\n\nGone.[^a] Twice.[^a]\n\n[^a]: A note.\n');
  assert.match(html, /href="#user-content-fn-a" id="user-content-fnref-a"/);
  assert.match(html, /id="user-content-fnref-a-2"/);
  assert.match(html, /aria-label="Footnote 1"/);
  assert.match(html, /<li id="user-content-fn-a">/);
  assert.doesNotMatch(html, /footnote-label/);
});

test('headings below keep their level and get anchors that are unique on the page', () => {
  const { html } = renderedBody(
    '## Impact\n\n### Users\n\n#### Few\n\n### Users\n\n## Response\n\n### Users\n',
  );
  assert.match(html, /<h3 id="impact-users">Users<\/h3>/);
  assert.match(html, /<h4 id="impact-few">/);
  assert.match(html, /<h3 id="impact-users-2">/);
  assert.match(html, /<h3 id="response-users">/);
});

test('no line ends inside a day or between a number and its unit, but for code', () => {
  const { html } = renderedBody(
    '## Impact\n\nOn 2026-05-03 it was 37 %, see `2026-05-03 5 min`.\n',
  );
  assert.equal(
    html.trim(),
    '<p>On <span class="day">2026-05-03</span> it was 37\u00a0%, see <code>2026-05-03 5 min</code>.</p>',
  );
});

test('only two tildes strike', () => {
  const { html } = renderedBody(
    '## Impact\n\nFrom 03:01 until 03:04~03:05, or 10~20 then 30~40, and ~~never~~.\n',
  );
  assert.match(html, /03:04~03:05, or 10~20 then 30~40, and <del>never<\/del>/);
});

test('comments are gone, and dashes and quotes stay as they were written', () => {
  const { html } = renderedBody(
    '## Impact\n\n{/* not for readers */}\n\nUse --force, "now".{/* nor this */}\n',
  );
  assert.equal(html.trim(), '<p>Use --force, "now".</p>');
});

test('code that no check has refused stops the page instead of being run', () => {
  const harmless = '## Impact\n\nGone.\n';
  for (const code of [
    '{globalThis.ran = true}',
    'Some {globalThis.ran = true} words.',
    '{/* a */ (globalThis.ran = true) /* b */}',
    'export const ran = (globalThis.ran = true);',
    'import fs from "node:fs";',
    '<Callout type={globalThis.ran = true}>x</Callout>',
    '<Callout {...globalThis.ran}>x</Callout>',
    '<MetricGraph data={globalThis.ran} />',
    '<kbd onclick="ran()">x</kbd>',
    '<kbd style="color: red">x</kbd>',
    '<script>ran()</script>',
    '<iframe src="/" />',
    '<Unknown />',
    '<></>',
  ]) {
    assert.throws(() => renderedBody(`${harmless}\n${code}\n`, harmless), /holds|is code/, code);
  }
  assert.equal('ran' in globalThis, false);
});

test('a text with other sections than its postmortem is refused', () => {
  assert.throws(() => renderedBody('## Impact\n\n## Response\n', '## Impact\n'), /is not the one/);
});

test('allowed HTML passes with the attributes that it may have', () => {
  const { html } = renderedBody(
    '## Impact\n\n<abbr title="One">O</abbr> <kbd>Ctrl</kbd> x<sup>2</sup><br />\n\n<details open>\n<summary>More **here**</summary>\n\nInside.\n\n</details>\n',
  );
  assert.match(html, /<abbr title="One">O<\/abbr> <kbd>Ctrl<\/kbd> x<sup>2<\/sup><br>/);
  assert.match(
    html,
    /<details open><summary>More <strong>here<\/strong><\/summary><p>Inside\.<\/p><\/details>/,
  );
});

test('a link that leaves the site says nothing of where it was followed', () => {
  const { html } = renderedBody(
    '## Impact\n\n[out](https://example.com), [in](/follow-ups/), [ref][r]\n\n[r]: //example.org\n',
  );
  assert.match(html, /<a href="https:\/\/example\.com" rel="noopener noreferrer">out/);
  assert.match(html, /<a href="\/follow-ups\/">in/);
  assert.match(html, /<a href="\/\/example\.org" rel="noopener noreferrer">ref/);
});

test('an address that could run code is no link', () => {
  const harmless = '## Impact\n\nGone.\n';
  const { html } = renderedBody(
    `${harmless}\n[words](javascript:alert(1)) [more](data:text/html,x)\n`,
    harmless,
  );
  assert.match(html, /<p>words more<\/p>/);
});

test('the box of a task outside the follow-ups has a name', () => {
  const { html } = renderedBody('## Impact\n\n- [x] checked\n- [ ] not\n');
  assert.match(html, /<input type="checkbox" checked disabled aria-label="Task"> checked/);
});

test('what holds no part is one text, and elements around parts stay', () => {
  const { html, parts } = renderedBody(
    '## Impact\n\nBefore\n\n- one\n- ```sh\n  ls\n  ```\n\nAfter\n',
  );
  assert.match(html, /<ul>.*<li>one<\/li>.*<code><\/code>.*<\/ul>/s);
  assert.deepEqual(parts, [{ kind: 'code', code: 'ls', language: 'sh', title: null }]);
});
