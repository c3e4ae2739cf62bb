import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Slip } from '../domain/problem.ts';
import { closestName } from '../read/did-you-mean.ts';
import type { EvidencePath } from '../read/evidence-path.ts';
import { holds } from '../read/holds.ts';
import type { Disk } from './disk.ts';

/**
 * Whether a file lies where a postmortem says, under exactly that name. Some disks do not tell `Memory.csv` from
 * `memory.csv`, and the machine that builds the site next may; so names are compared with the folders' own lists.
 *
 * @param root absolute path of the folder that nothing may lead out of, by a link on the disk either
 * @param subject start of the rules' ids: `picture` gives `picture-missing` and `picture-wrong-case`
 */
export function fileThere(
  { path: whole, file }: EvidencePath,
  root: string,
  subject: 'picture' | 'graph-data',
  disk: Disk,
): Slip | null {
  let folder = root;
  let isFile = false;
  let isLinked = false;
  for (const name of path.relative(root, whole).split(path.sep)) {
    const entries = disk.entriesIn(folder);
    const entry = entries.get(name);
    if (!entry) return notThere(file, name, [...entries.keys()], subject);
    isFile = entry.isFile();
    isLinked ||= entry.isSymbolicLink();
    folder = path.join(folder, name);
  }
  if (isFile && !isLinked) return null;
  if (isLinked && !existsSync(whole)) {
    return {
      rule: `${subject}-missing`,
      message: `\`${file}\` is a link that leads nowhere.`,
      cure: 'Put the file itself in its place.',
    };
  }
  if (!statSync(whole).isFile()) {
    return {
      rule: `${subject}-missing`,
      message: `\`${file}\` is a folder.`,
      cure: 'Name a file in it.',
    };
  }
  if (holds(disk.realFolder(root), realpathSync(whole))) return null;
  return {
    rule: 'path-outside',
    message: `\`${file}\` is a link that leads out of its folder.`,
    cure: 'Put a copy of the file in its place.',
  };
}

function notThere(file: string, name: string, names: readonly string[], subject: string): Slip {
  const alike = (other: string): string => other.normalize('NFC').toLowerCase();
  const twin = names.find((other) => alike(other) === alike(name));
  if (twin !== undefined) {
    return {
      rule: `${subject}-wrong-case`,
      message: `There is no \`${file}\`: the name on the disk is \`${twin}\`.`,
      cure: 'Write the name as the disk has it; upper and lower case count.',
    };
  }
  const near = closestName(name, names);
  return {
    rule: `${subject}-missing`,
    message: `There is no file \`${file}\`.`,
    cure: near === undefined ? 'Add it, or correct the name.' : `Did you mean \`${near}\`?`,
  };
}
