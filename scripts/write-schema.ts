// `node scripts/write-schema.ts`: writes the JSON Schema of the front matter for editors, .vscode/postmortem.schema.json.
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { loadSiteConfig } from '../src/cli/load-site-config.ts';
import { projectRoot } from '../src/cli/project.ts';
import { frontMatterJsonSchema } from '../src/domain/front-matter-json-schema.ts';

const { config } = await loadSiteConfig(projectRoot);
if (!config) throw new Error('site.config.ts has problems: `npm run check` names them.');
const text = JSON.stringify(frontMatterJsonSchema(config));
await writeFile(
  new URL('../.vscode/postmortem.schema.json', import.meta.url),
  await format(text, { parser: 'json', printWidth: 100 }),
);
