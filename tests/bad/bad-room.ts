import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFolder } from '../../src/check/check-folder.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { writePictures } from '../support/check-room.ts';
import { team, teamToday } from '../support/team.ts';
import type { Files } from './bad-case.ts';

/** A folder in which each case has a content folder of its own, and all share one public folder. */
export interface BadRoom {
  root: string;
  publicDir: string;
  /** Writes files into a content folder of that name and checks them as the command does. */
  check: (folder: string, files: Files) => Promise<Problem[]>;
  leave: () => Promise<void>;
}

/** Makes such a folder. */
export async function badRoom(): Promise<BadRoom> {
  const root = await mkdtemp(path.join(tmpdir(), 'bad room '));
  const publicDir = path.join(root, 'public');
  await writePictures(path.join(publicDir, 'images'));
  await writeFile(
    path.join(root, 'kept.txt'),
    'Beside the content folders, and in none of them.\n',
  );
  return {
    root,
    publicDir,
    check: async (folder, files) => {
      const contentDir = path.join(root, folder);
      await writeCase(contentDir, files);
      const { problems } = await checkFolder({
        contentDir,
        contentName: '',
        publicDir,
        config: team,
        today: teamToday,
      });
      return problems;
    },
    leave: () => rm(root, { recursive: true, force: true }),
  };
}

/** Writes the files of a case, links included. */
export async function writeCase(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const whole = path.join(folder, file);
    await mkdir(path.dirname(whole), { recursive: true });
    if (typeof content === 'object' && 'linkTo' in content) await symlink(content.linkTo, whole);
    else await writeFile(whole, content);
  }
}
