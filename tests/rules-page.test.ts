import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { format } from 'prettier';
import { rulesPage } from '../src/check/rules-page.ts';

test('docs/rules.md is what `node scripts/write-rules.ts` makes of the catalogue', async () => {
  const written = await readFile(new URL('../docs/rules.md', import.meta.url), 'utf8');
  const options = { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' } as const;
  assert.equal(written, await format(rulesPage(), options));
});
