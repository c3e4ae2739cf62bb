import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../measure/output.ts';
import type { Command } from '../measure/run-measured.ts';
import { changePostmortem } from './changes.ts';
import type { Subject } from './subject.ts';

/** The folder of a peer: its package.json, its config, its templates. */
export function peerFolder(name: string): string {
  return fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
}

/** How one peer differs from the others. Paths are inside its folder. */
interface Peer {
  /** As it is printed. */
  name: string;
  /** Name of its folder in bench/peers. */
  folder: string;
  /** Where it reads Markdown. */
  incidents: string;
  /** Where it reads files that are served as they are. */
  public: string;
  outDir: string;
  caches: readonly string[];
  /** A list of all postmortems that is written for it, where it makes none by itself. */
  list?: string;
  version: () => Promise<string>;
  build: (workDir: string) => Command;
}

/**
 * A peer that builds the same bytes: each postmortem with the ending `.md`, data beside it, pictures served. What it
 * does not know, such as a graph, it passes on or leaves out, as it does by itself.
 */
export function peerSubject(peer: Peer): Subject {
  return {
    name: peer.name,
    prepare: async (archive, workDir) => {
      await copyPeer(peerFolder(peer.folder), workDir);
      const incidents = path.join(workDir, peer.incidents);
      await copyIncidents(path.join(archive, 'incidents'), incidents);
      await cp(path.join(archive, 'public'), path.join(workDir, peer.public), { recursive: true });
      const postmortems = (await filesBelow(incidents))
        .filter((file) => file.endsWith('.md'))
        .sort();
      if (peer.list !== undefined) {
        await writeFile(path.join(workDir, peer.list), listOf(incidents, postmortems));
      }
      const outDir = path.join(workDir, peer.outDir);
      return {
        version: await peer.version(),
        build: peer.build(workDir),
        outDir,
        caches: [outDir, ...peer.caches.map((cache) => path.join(workDir, cache))],
        postmortems,
        changes: {
          postmortem: (round) =>
            changePostmortem(postmortems[Math.floor(postmortems.length / 2)] ?? '', round),
        },
        renderedPages: () => Promise.resolve(null),
      };
    },
  };
}

/** Its packages are shared, not copied. */
async function copyPeer(folder: string, workDir: string): Promise<void> {
  const packages = path.join(folder, 'node_modules');
  await cp(folder, workDir, { recursive: true, filter: (source) => source !== packages });
  await symlink(packages, path.join(workDir, 'node_modules')).catch(() => undefined);
}

async function copyIncidents(from: string, to: string): Promise<void> {
  for (const file of await filesBelow(from)) {
    const copy = path.join(to, path.relative(from, file).replace(/\.mdx$/, '.md'));
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(file, copy);
  }
}

function listOf(incidents: string, postmortems: readonly string[]): string {
  const links = postmortems.map((file) => {
    const id = path.relative(incidents, file).replace(/(?:\/index)?\.md$/, '');
    return `- [${id}](/incidents/${id}/)`;
  });
  return `---\ntitle: All postmortems\n---\n\n${links.join('\n')}\n`;
}
