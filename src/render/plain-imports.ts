import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What Vite calls the module that it puts around every `import()`. */
const helper = '\0vite/preload-helper.js';

/**
 * Leaves `import()` what it is. Vite puts a helper of 0.9 KB around each, which fetches styles and further modules ahead;
 * the site has one sheet of styles and nothing to fetch ahead, and the helper would weigh as much as all that it loads.
 */
export const plainImports = {
  name: 'aftermath:plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: (id: string) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
} satisfies Plugin;
