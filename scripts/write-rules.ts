// `node scripts/write-rules.ts`: writes docs/rules.md out of the catalogue of rules.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { rulesPage } from '../src/check/rules-page.ts';

const page = await format(rulesPage(), {
  parser: 'markdown',
  printWidth: 120,
  proseWrap: 'preserve',
});
await writeFile(new URL('../docs/rules.md', import.meta.url), page);
