import path from 'node:path';

/** The parts of a renderer: what Astro makes of `src/pages`, the config and the packages, without any content. */
export interface RendererParts {
  /** Absolute path of the folder of the modules that render pages. */
  readonly server: string;
  /** Absolute path of the folder of scripts and styles, as they lie in a site. */
  readonly assets: string;
}

/** Where the parts of a renderer lie. @param folder absolute path of the renderer */
export function rendererParts(folder: string): RendererParts {
  return { server: path.join(folder, 'server'), assets: path.join(folder, 'assets') };
}
