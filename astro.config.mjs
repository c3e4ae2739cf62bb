import { fileURLToPath } from 'node:url';
import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, logHandlers } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { cacheRooms } from './src/cli/cache-rooms.ts';
import { readEnvironment } from './src/cli/environment.ts';
import { aftermath } from './src/render/integration.ts';
import { wrapSections } from './src/render/page/wrap-sections.ts';
import { wrapTables } from './src/render/page/wrap-tables.ts';
import { plainImports } from './src/render/plain-imports.ts';
import { rendererParts } from './src/render/renderer/renderer-parts.ts';
import { wholeRenderer } from './src/render/renderer/whole-renderer.ts';
import { smallScripts } from './src/render/small-scripts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const environment = readEnvironment(process.env, new Date(), root);
const rooms = cacheRooms(environment.cacheDir);

// Pages that we write by hand. Postmortems never pass here: they are data, and this compiles to code.
const pages = mdx({
  processor: unified({
    remarkPlugins: [remarkGfm],
    rehypePlugins: [rehypeHeadingIds, wrapSections, wrapTables],
  }),
  gfm: false,
  smartypants: false,
  // Shiki's inline styles would be refused.
  syntaxHighlight: false,
});

export default defineConfig({
  root,
  publicDir: environment.publicDir,
  // A build of Astro's makes the renderer (`src/render/integration.ts`), and knows no content.
  outDir: rendererParts(rooms.compiled).assets,
  cacheDir: rooms.astro,
  trailingSlash: 'always',
  // A strict content security policy refuses whatever is inline.
  build: { format: 'directory', inlineStylesheets: 'never' },
  image: {
    service: {
      entrypoint: './src/render/image-service.ts',
      // Eight times as fast as sharp's own choice, for a seventh more bytes.
      config: { avif: { effort: 2 } },
    },
  },
  // It inspects components, and who writes postmortems waits for it at every edit.
  devToolbar: { enabled: false },
  // A build prints its problems and its outcome, not a line a page.
  logger: logHandlers.node({ level: process.env['AFTERMATH_LOG'] === 'warn' ? 'warn' : 'info' }),
  integrations: [aftermath(root, environment), pages],
  vite: {
    plugins: [plainImports, smallScripts, wholeRenderer],
    build: { assetsInlineLimit: 0, copyPublicDir: false },
    server: { watch: { ignored: ['**/.aftermath/**', '**/dist/**', '**/dist.*/**'] } },
  },
});
