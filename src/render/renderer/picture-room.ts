import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from '../../cli/text-of.ts';
import { digestOf } from '../load/fingerprint.ts';

/** The code that decides what a packed picture is; sharp's version stands in the lockfile. */
const packers = [
  'package-lock.json',
  'src/render/image-service.ts',
  'src/render/light-versions.ts',
  'src/render/packed-picture.ts',
  'src/render/publishable-picture.ts',
];

/**
 * Empties the room of packed pictures when other code packed them.
 * @param room absolute path
 * @param root absolute path of the project
 */
export function openPictureRoom(room: string, root: string): void {
  const mark = path.join(room, 'packed-by');
  const digest = digestOf(...packers.map((file) => textOf(path.join(root, file))));
  if (textOf(mark) === digest) return;
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true });
  writeFileSync(mark, digest);
}

/** Removes pictures that no page shows any more. @param shown names inside the room */
export function clearPictureRoom(room: string, shown: ReadonlySet<string>): void {
  for (const entry of readdirSync(room, { withFileTypes: true })) {
    if (entry.isFile() && entry.name !== 'packed-by' && !shown.has(entry.name)) {
      rmSync(path.join(room, entry.name));
    }
  }
}
