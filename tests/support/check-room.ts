import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFolder } from '../../src/check/check-folder.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { SiteConfig } from '../../src/domain/site-config.ts';
import { documentWith } from './sound-document.ts';
import { hugePng, plainPicture } from './picture-samples.ts';
import { team, teamToday } from './team.ts';

/** A content folder and a public folder of its own, in which files can be checked as the command checks them. */
export interface CheckRoom {
  contentDir: string;
  publicDir: string;
  /** Checks these files, by their paths in the content folder, and what every room has besides. */
  check: (
    files: Readonly<Record<string, string | Uint8Array>>,
    config?: SiteConfig,
  ) => Promise<Problem[]>;
  leave: () => Promise<void>;
}

/** Ids of the postmortems that every room has besides: one long before the others and one long after. */
const neighbours = {
  '2024-01-01-earlier': 'date: 2024-01-01\nstarted: 2024-01-01T10:00Z',
  '2025-11-30-later': 'date: 2025-11-30\nstarted: 2025-11-30T10:00Z',
} as const;

/** Samples of rejected cards, from 09:12 to 09:14. */
export const cards =
  'time,rejected,accepted\n2025-03-04T09:12:00Z,21,17\n2025-03-04T09:13:00Z,,\n2025-03-04T09:14:00Z,40,0\n';

/** Makes a room in a folder of its own, with pictures of every kind in its public folder. */
export async function checkRoom(): Promise<CheckRoom> {
  const root = await mkdtemp(path.join(tmpdir(), 'check room '));
  const publicDir = path.join(root, 'public');
  await writePictures(path.join(publicDir, 'images'));
  const contentDir = path.join(root, 'content');
  return {
    contentDir,
    publicDir,
    check: async (files, config = team) => {
      await rm(contentDir, { recursive: true, force: true });
      await writeFiles(contentDir, { ...neighbourFiles(), ...files });
      const { problems } = await checkFolder({
        contentDir,
        contentName: '',
        publicDir,
        config,
        today: teamToday,
      });
      return problems;
    },
    leave: () => rm(root, { recursive: true, force: true }),
  };
}

/** Writes files, by their paths, with the folders that they need. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const whole = path.join(folder, file);
    await mkdir(path.dirname(whole), { recursive: true });
    await writeFile(whole, content);
  }
}

/** The postmortems that every room has besides. */
export function neighbourFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(neighbours).map(([id, fields]) => [
      `${id}.mdx`,
      documentWith({ piece: 'fields', text: fields }).replace('2025-06-01', '2026-06-01'),
    ]),
  );
}

/** The greater part of a picture of each format. */
async function halfPictures(): Promise<Record<string, Uint8Array>> {
  const formats = ['jpeg', 'webp', 'gif', 'avif'] as const;
  const halves: Record<string, Uint8Array> = {};
  for (const format of formats) {
    const whole = await plainPicture(400, 300).toFormat(format).toBuffer();
    halves[`half.${format === 'jpeg' ? 'jpg' : format}`] = whole.subarray(
      0,
      Math.floor(whole.length * 0.7),
    );
  }
  return halves;
}

/** A good picture, and bad ones of each kind. */
export async function writePictures(folder: string): Promise<void> {
  const board = await plainPicture().png().toBuffer();
  await writeFiles(folder, {
    'board.png': board,
    'empty.png': '',
    'page.png': '<!DOCTYPE html><title>Not found</title>',
    'half.png': board.subarray(0, board.length - 20),
    'huge.png': await hugePng(60_000, 60_000),
    'square.png': await hugePng(6500, 6500),
    'wide.png': await hugePng(50_000, 1000),
    'high.png': await hugePng(900, 50_000),
    'empty.jpg': '',
    'empty.svg': '',
    'empty.webp': '',
    'page.jpg': '<html><body>404</body></html>',
    'board.pdf': '%PDF-1.7\n1 0 obj\n',
    'words.gif': 'The board is here.\n',
    ...(await halfPictures()),
  });
}
