import { existsSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAlive, readMark } from './process-mark.ts';

/**
 * Clears up after a build that was killed while it published: brings the last site back if the kill
 * came between its two renames, and removes the folders that it left. A build that still runs is
 * left alone.
 *
 * @param outDir absolute path of the finished site
 */
export function recover(outDir: string): void {
  const place = existsSync(outDir) ? realpathSync(outDir) : outDir;
  const left = leftOf(place);
  const [last] = left.previous;
  if (!existsSync(place) && last !== undefined) renameSync(last, place);
  for (const folder of [...left.previous, ...left.next]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What dead builds left beside a site: absolute paths, the youngest first. */
function leftOf(place: string): { previous: string[]; next: string[] } {
  const parent = path.dirname(place);
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const left = (kind: string): string[] => {
    const start = `${path.basename(place)}.${kind}-`;
    return names
      .filter((name) => name.startsWith(start) && isDead(name.slice(start.length)))
      .map((name) => path.join(parent, name))
      .sort((a, b) => statSync(b).ctimeMs - statSync(a).ctimeMs);
  };
  return { previous: left('previous'), next: left('next') };
}

/** Text that is no mark is not a name of ours, and not ours to remove. */
function isDead(text: string): boolean {
  const mark = readMark(text);
  return mark !== undefined && !isAlive(mark);
}
