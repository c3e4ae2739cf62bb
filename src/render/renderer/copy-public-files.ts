import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../cli/tree-digest.ts';
import { publishablePicture } from '../publishable-picture.ts';

/**
 * Copies the public folder into a site. Files go as they are, but for pictures: a photograph says where it was taken, so
 * what it says is left behind.
 *
 * @param publicDir absolute path of the public folder
 * @param siteDir absolute path of the site, which has none of these files yet
 */
export async function copyPublicFiles(publicDir: string, siteDir: string): Promise<void> {
  for (const inside of filesBelow(publicDir)) {
    const [from, to] = [path.join(publicDir, inside), path.join(siteDir, inside)];
    mkdirSync(path.dirname(to), { recursive: true });
    // It may be a link to a file of the renderer, or to a packed picture.
    rmSync(to, { force: true });
    if (!/\.(?:avif|gif|jpe?g|png|webp)$/i.test(inside)) {
      copyFileSync(from, to);
      continue;
    }
    const bytes = readFileSync(from);
    // Not a postmortem's picture, or it would have been refused: what cannot be read is left as it is.
    writeFileSync(to, await publishablePicture(bytes).catch(() => bytes));
  }
}
