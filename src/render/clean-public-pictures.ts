import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publishablePicture } from './publishable-picture.ts';

/**
 * Cleans the pictures of the public folder where Astro has copied them into the site: it copies files as they are, and
 * a photograph says where it was taken. Only copies are changed, and only those that say something.
 *
 * @param publicDir absolute path of the public folder
 * @param siteDir absolute path of the site that was built
 */
export async function cleanPublicPictures(publicDir: string, siteDir: string): Promise<void> {
  const files = await readdir(publicDir, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of files) {
    if (!/\.(?:avif|gif|jpe?g|png|webp)$/i.test(entry.name)) continue;
    const inside = path.relative(publicDir, path.join(entry.parentPath, entry.name));
    const copy = path.join(siteDir, inside);
    const bytes = await readFile(copy).catch(() => null);
    if (bytes === null) continue;
    // Not a postmortem's picture, or it would have been refused: what cannot be read is left as it is.
    const clean = await publishablePicture(bytes).catch(() => bytes);
    if (clean !== bytes) await writeFile(copy, clean);
  }
}
