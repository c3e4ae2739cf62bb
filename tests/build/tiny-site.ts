import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { treeDigest } from '../../src/cli/tree-digest.ts';
import { copyProject } from './project-copy.ts';

const name = '2021-01-10-primary-node-outage.mdx';

/** A project with a single postmortem, which is quick to build. */
export interface TinySite {
  /** Absolute path of the project. */
  readonly folder: string;
  /** Absolute path of the finished site. */
  readonly dist: string;
  /** What a build of it is given. */
  readonly variables: Readonly<Record<string, string>>;
  /** Writes the postmortem with a title of that version, which stands on every list of the site. */
  readonly write: (version: string) => void;
  /** A digest of every file of the finished site; that of nothing when it is not there. */
  readonly digest: () => string;
  /** Names of what stands beside the finished site and begins with its name: what a build left. */
  readonly leftovers: () => string[];
  readonly remove: () => void;
}

/** Copies the project and leaves one postmortem in it, of version `one`, and no site. */
export function tinySite(): TinySite {
  const { folder, remove } = copyProject('tiny site');
  const text = readFileSync(path.join(folder, 'content/incidents', name), 'utf8');
  const dist = path.join(folder, 'dist');
  const site: TinySite = {
    folder,
    dist,
    variables: {
      AFTERMATH_TODAY: '2026-08-22',
      AFTERMATH_CONTENT: 'tiny',
      AFTERMATH_PUBLIC: 'nothing',
    },
    write: (version) => {
      writeFileSync(
        path.join(folder, 'tiny', name),
        text.replace(/^title:.*$/m, `title: Version ${version} of an outage`),
      );
    },
    digest: () => treeDigest([dist]),
    leftovers: () => readdirSync(folder).filter((entry) => entry.startsWith('dist.')),
    remove,
  };
  for (const made of ['tiny', 'nothing']) mkdirSync(path.join(folder, made));
  site.write('one');
  return site;
}
