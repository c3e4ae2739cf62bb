import type { AstroVNode } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';

/** A component that Astro renders; it takes no props. */
export type AstroContent = () => AstroVNode;

/**
 * Makes a component that Astro renders out of a function that gives a tree of `astro/jsx-runtime`. This is what
 * `@astrojs/mdx` does to a compiled MDX file, and its renderer, `astro:jsx`, then renders it: the tag names that
 * renderer, and the marks say that it is content and no page. The names are Astro's own and no public promise; they
 * are used here and nowhere else, and the test beside this file renders through them.
 * @param moduleId a name for Astro's messages
 */
export function astroContent(draw: () => AstroVNode, moduleId: string): AstroContent {
  return Object.assign(() => draw(), {
    [Renderer]: 'astro:jsx',
    [Symbol.for('mdx-component')]: true,
    [Symbol.for('astro.needsHeadRendering')]: false,
    moduleId,
  });
}
