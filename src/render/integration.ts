import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportHuman } from '../check/report/human.ts';
import { environmentVariables, type Environment } from '../cli/environment.ts';
import { astroDone, cacheRooms } from '../cli/cache-rooms.ts';
import { loadSiteConfig } from '../cli/load-site-config.ts';
import { pageScript, showProblems } from './dev/show-problems.ts';
import { serveSearchIndex } from './serve-search-index.ts';
import { cleanPublicPictures } from './clean-public-pictures.ts';

/**
 * What Aftermath asks of Astro: the environment fixed for every module that runs later, and a config without problems
 * before anything is built from it; pictures that were copied as they are lose what they say of their makers.
 * @param root absolute path of the project
 * @param environment read once, in astro.config.mjs
 */
export function aftermath(root: string, environment: Environment): AstroIntegration {
  const rooms = cacheRooms(environment.cacheDir);
  return {
    name: 'aftermath',
    hooks: {
      'astro:config:setup': async ({ command, injectScript, isRestart, updateConfig }) => {
        if (command === 'dev') injectScript('page', pageScript);
        Object.assign(process.env, environmentVariables(environment));
        const { config, problems } = await loadSiteConfig(root, environment.configFile);
        if (!config) {
          // Astro would print a line of its own around an error that a hook throws.
          process.stderr.write(reportHuman({ files: 0, problems }));
          // The dev server that is running waits for the next change.
          if (!isRestart) process.exit(1);
        }
        updateConfig({
          vite: { resolve: { alias: { 'aftermath:site-config': environment.configFile } } },
        });
      },
      // The postmortems have passed the check by now, and nothing has been written yet.
      'astro:build:start': () => {
        writeFileSync(rooms.marker, '');
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        await cleanPublicPictures(environment.publicDir, site);
        writeFileSync(rooms.marker, astroDone);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(serveSearchIndex(rooms.search));
        showProblems(server);
      },
    },
  };
}
