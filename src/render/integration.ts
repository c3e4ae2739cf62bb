import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { reportHuman } from '../check/report/human.ts';
import { environmentVariables, type Environment } from '../cli/environment.ts';
import { astroDone, cacheRooms } from '../cli/cache-rooms.ts';
import { loadSiteConfig } from '../cli/load-site-config.ts';
import { pageScript, showProblems } from './dev/show-problems.ts';
import { serveSearchIndex } from './serve-search-index.ts';
import { keptFiles, removeOrphans, removeOthers, replacingFiles } from './kept-files.ts';
import { cleanPublicPictures } from './clean-public-pictures.ts';

/**
 * What Aftermath asks of Astro: the environment fixed for every module that runs later, and a config without problems
 * before anything is built from it; pictures that were copied as they are lose what they say of their makers.
 * @param root absolute path of the project
 * @param environment read once, in astro.config.mjs
 */
export function aftermath(root: string, environment: Environment): AstroIntegration {
  const rooms = cacheRooms(environment.cacheDir);
  const siteUrl = pathToFileURL(`${rooms.site}${path.sep}`);
  let kept: ReadonlySet<string> = new Set();
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
      'astro:build:start': ({ setPrerenderer }) => {
        writeFileSync(rooms.marker, '');
        kept = keptFiles(rooms.astro, siteUrl);
        removeOthers(rooms.site, kept);
        setPrerenderer((prerenderer) => replacingFiles(siteUrl, prerenderer));
      },
      'astro:build:done': async ({ dir, assets }) => {
        const site = fileURLToPath(dir);
        const made = new Set([...assets.values()].flat().map((file) => fileURLToPath(file)));
        removeOrphans(site, kept, made);
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
