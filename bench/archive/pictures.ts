import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { seededRandom } from './random.ts';

/** The pictures that postmortems share, in `public/images/boards/`. */
export const pictureNames = ['calls.png', 'disks.png', 'doors.png', 'queues.png'] as const;

const width = 1280;
const height = 720;

/**
 * Draws every picture, the same bytes for the same seed. They are stacked bands without any text, since fonts differ
 * between machines; about as hard to compress as a screenshot of a board.
 *
 * @param publicDir absolute path of the public folder
 */
export async function writePictures(publicDir: string, seed: number): Promise<void> {
  const folder = path.join(publicDir, 'images/boards');
  await mkdir(folder, { recursive: true });
  for (const name of pictureNames) {
    await sharp(draw(name, seed), { raw: { width, height, channels: 3 } })
      .png()
      .toFile(path.join(folder, name));
  }
}

/** Red, green and blue of each pixel, row by row. */
function draw(name: string, seed: number): Uint8Array {
  const random = seededRandom(seed, 'picture', name);
  const bands = Array.from({ length: 5 }, () => ({
    colour: [random.integer(30, 220), random.integer(30, 220), random.integer(30, 220)],
    tops: walk(() => random.integer(-4, 4), random.integer(60, 110)),
  }));
  const pixels = new Uint8Array(width * height * 3).fill(250);
  for (let x = 0; x < width; x += 1) {
    let bottom = height - 20;
    for (const { colour, tops } of bands) {
      const top = Math.max(0, bottom - (tops[x] ?? 0));
      for (let y = top; y < bottom; y += 1) pixels.set(colour, (y * width + x) * 3);
      bottom = top;
    }
  }
  return pixels;
}

/** A height for each column that changes a little every eight of them. */
function walk(step: () => number, start: number): number[] {
  let at = start;
  return Array.from({ length: width }, (_, x) => {
    if (x % 8 === 0) at = Math.min(130, Math.max(10, at + step()));
    return at;
  });
}
