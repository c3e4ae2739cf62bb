import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { versionOf } from './package-version.ts';
import { peerFolder, peerSubject } from './peer.ts';

/** Node, a peer's own program, and its arguments. */
function node(
  workDir: string,
  program: string,
  ...args: string[]
): {
  file: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
} {
  return {
    file: process.execPath,
    args: [path.join(workDir, 'node_modules', program), ...args],
    cwd: workDir,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  };
}

function packageVersion(folder: string, name: string): Promise<string> {
  return versionOf(path.join(peerFolder(folder), 'node_modules', name));
}

/** Eleventy: Markdown through one template, no search, no highlighting. */
export const eleventy = peerSubject({
  name: 'Eleventy',
  folder: 'eleventy',
  incidents: 'site/incidents',
  public: 'public',
  outDir: 'dist',
  caches: ['.cache'],
  version: () => packageVersion('eleventy', '@11ty/eleventy'),
  build: (workDir) => node(workDir, '@11ty/eleventy/cmd.cjs'),
});

/** Starlight as it comes, with its search and its highlighting. */
export const starlight = peerSubject({
  name: 'Starlight',
  folder: 'starlight',
  incidents: 'src/content/docs/incidents',
  public: 'public',
  outDir: 'dist',
  caches: ['.cache', '.astro'],
  list: 'src/content/docs/index.md',
  version: () => packageVersion('starlight', '@astrojs/starlight'),
  build: (workDir) => node(workDir, 'astro/bin/astro.mjs', 'build'),
});

/** Hugo, where it is installed: Markdown through one template with its highlighting, no search. */
export const hugo = peerSubject({
  name: 'Hugo',
  folder: 'hugo',
  incidents: 'content/incidents',
  public: 'static',
  outDir: 'public',
  caches: ['resources', '.hugo_build.lock'],
  version: () => Promise.resolve(hugoVersion() ?? ''),
  build: (workDir) => ({ file: 'hugo', args: ['--quiet'], cwd: workDir }),
});

/** The version of the Hugo on this machine; undefined when there is none. */
export function hugoVersion(): string | undefined {
  try {
    return /v([\d.]+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1];
  } catch {
    return undefined;
  }
}
