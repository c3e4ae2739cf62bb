import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { reportHuman } from '../check/report/human.ts';
import { environmentVariables, type Environment } from '../cli/environment.ts';
import { cacheRooms } from '../cli/cache-rooms.ts';
import { loadSiteConfig } from '../cli/load-site-config.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { holds } from '../read/holds.ts';
import { servePostmortems } from './dev/serve-postmortems.ts';
import { pageScript, showProblems } from './dev/show-problems.ts';
import { rendererParts } from './renderer/renderer-parts.ts';
import { serveSearchIndex } from './serve-search-index.ts';

/**
 * What Aftermath asks of Astro: the environment fixed for every module that runs later, a config without problems before
 * anything is made from it, and of a build the renderer alone. Which pages there are, and what stands on them, is asked
 * of that later: see `renderer/render-site.ts`.
 *
 * @param root absolute path of the project
 * @param environment read once, in astro.config.mjs
 */
export function aftermath(root: string, environment: Environment): AstroIntegration {
  const rooms = cacheRooms(environment.cacheDir);
  const parts = rendererParts(rooms.compiled);
  let siteConfig: SiteConfig | null = null;
  let stopFollowing = (): void => undefined;
  return {
    name: 'aftermath',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, isRestart, updateConfig }) => {
        if (command === 'dev') injectScript('page', pageScript);
        Object.assign(process.env, environmentVariables(environment));
        const { config, problems } = await loadSiteConfig(root, environment.configFile);
        siteConfig = config;
        if (!config) {
          // Astro would print a line of its own around an error that a hook throws.
          process.stderr.write(reportHuman({ files: 0, problems }));
          // The dev server that is running waits for the next change.
          if (!isRestart) process.exit(1);
        }
        updateConfig({
          vite: {
            resolve: { alias: { 'aftermath:site-config': environment.configFile } },
            // `dev/follow-tree.ts` follows it.
            server: { watch: { ignored: [(file) => holds(environment.contentDir, file)] } },
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'aftermath',
          // Astro has bundled the pages, and would now render them, then throw the bundle away.
          setup: async () => {
            await rm(parts.server, { recursive: true, force: true });
            await rename(path.join(parts.assets, '.prerender'), parts.server);
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is rendered while Astro runs.')),
        });
      },
      'astro:server:setup': async ({ server }) => {
        server.middlewares.use(serveSearchIndex(rooms.search));
        showProblems(server);
        if (!siteConfig) return;
        stopFollowing = await servePostmortems(root, environment, siteConfig, server.watcher);
      },
      'astro:server:done': () => {
        stopFollowing();
      },
    },
  };
}
