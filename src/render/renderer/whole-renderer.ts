import type { Plugin } from 'vite';

/** What lists the paths of a site, in Astro's prerenderer; its bundle has all that this is made of already. */
const staticPaths = 'astro/runtime/prerender/static-paths.js';

/**
 * What stays a package of its own in the renderer: what is native, and what is loaded by few pages only and in parts.
 */
const external = ['sharp', 'satteri', 'shiki', 'opentype.js'];

/**
 * Has Astro put into the renderer what the process that renders would load anyway: of packages the part that is used, and
 * `StaticPaths`. A build of one changed postmortem would spend a fifth of its time finding and reading 500 modules.
 */
export const wholeRenderer: Plugin = {
  name: 'aftermath:whole-renderer',
  apply: 'build',
  configEnvironment: (name) =>
    name === 'prerender' ? { resolve: { noExternal: true, external } } : null,
  transform: (code, id) =>
    id.endsWith('/astro/dist/entrypoints/prerender.js')
      ? `${code}\nexport { StaticPaths } from '${staticPaths}';`
      : null,
};
