import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidencePath } from './evidence-path.ts';

const find = (written: string): ReturnType<typeof evidencePath> =>
  evidencePath('2025-03-04-cards', written, '/content', '/public');

test('a file lies beside its postmortem or in the public folder', () => {
  for (const [written, path, file] of [
    ['cards.csv', '/content/2025-03-04-cards/cards.csv', '2025-03-04-cards/cards.csv'],
    ['./a/b.csv', '/content/2025-03-04-cards/a/b.csv', '2025-03-04-cards/a/b.csv'],
    ['a/../b.csv', '/content/2025-03-04-cards/b.csv', '2025-03-04-cards/b.csv'],
    ['a%20b.csv', '/content/2025-03-04-cards/a b.csv', '2025-03-04-cards/a b.csv'],
    ['100%.csv', '/content/2025-03-04-cards/100%.csv', '2025-03-04-cards/100%.csv'],
    ['/images/x/a.png?v=1#y', '/public/images/x/a.png', 'public/images/x/a.png'],
  ] as const) {
    assert.deepEqual(find(written), { ok: true, value: { path, file } }, written);
  }
});

test('nothing leads out', () => {
  for (const written of [
    '../x.csv',
    'a/../../x.csv',
    '%2e%2e/x.csv',
    '..%2fx.csv',
    '/../x.png',
    '/images/../../x.png',
    '..',
  ]) {
    const found = find(written);
    assert.ok(found && !found.ok, written);
    assert.equal(found.slip.rule, 'path-outside');
    assert.ok(!`${found.slip.message}${found.slip.cure}`.includes('/content'), written);
  }
});

test('an address on another site is no path', () => {
  for (const written of [
    'https://example.com/a.png',
    'HTTP://x',
    '//example.com/a.png',
    'data:,x',
  ]) {
    assert.equal(find(written), null, written);
  }
});
