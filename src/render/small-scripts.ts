import { minifySync } from 'vite';
import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Packs the scripts of the head like all others. They are no modules, since modules run after the first paint; so Vite takes
 * them for files of any kind and would publish them as they are written, with their reasons, which are half of their bytes.
 */
export const smallScripts = {
  name: 'aftermath:small-scripts',
  apply: 'build',
  generateBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.js')) continue;
      const text = Buffer.from(file.source).toString('utf8');
      const { code, errors } = minifySync(file.fileName, text);
      if (errors.length > 0) throw new Error(`${file.fileName} does not parse.`);
      file.source = code;
    }
  },
} satisfies Plugin;
