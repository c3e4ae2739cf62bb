import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSpelt, markSpelt } from './spelt-links.ts';

test('words that are the address, with or without what nobody types, spell it', () => {
  const url = 'https://example.com/guide/';
  for (const words of [
    url,
    'https://example.com/guide',
    'example.com/guide',
    ' example.com/guide/ ',
  ]) {
    assert.ok(isSpelt(words, url), words);
  }
  assert.ok(isSpelt('example.com', 'https://www.example.com/'));
  for (const words of ['the guide', 'example.com', 'example.com/guide/2', 'guide']) {
    assert.ok(!isSpelt(words, url), words);
  }
});

test('links of finished markup are marked where they spell their address, and nothing else is changed', () => {
  const spelt =
    '<a href="https://example.com/a?b=1&#x26;c=2" rel="noopener">example.com/a?b=1&#x26;c=2</a>';
  const named = '<a href="https://example.com/a" rel="noopener">the page</a>';
  const inside = '<a href="/incidents/a/">/incidents/a/</a>';
  const code = '<a href="https://example.com/a"><code>example.com/a</code></a>';
  assert.equal(
    markSpelt(`<p>${named}, ${spelt}, ${inside}, ${code}.</p>`),
    `<p>${named}, ${spelt.replace('<a ', '<a class="spelt" ')}, ${inside}, ${code}.</p>`,
  );
});
