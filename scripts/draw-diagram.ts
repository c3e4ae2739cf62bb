// Renders one of the diagrams in scripts/diagrams as the PNG that a postmortem shows:
//   node scripts/draw-diagram.ts scripts/diagrams/role-to-updates.svg public/images/2021-01-12/role-to-updates.png
// Letters are set in Liberation Sans (Debian's fonts-liberation); the PNG is kept in the repository, so only
// who changes a diagram needs the font.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';

/** Width in pixels: twice the widest column that shows pictures, rounded down. */
const width = 1600;

/**
 * Draws the SVG file `source` into the PNG file `target`, whose folder is made when it is missing. Few colours are
 * used, so a palette loses nothing that can be seen.
 * @returns the bytes written
 * @throws what sharp or the file system throws when `source` cannot be read or `target` not written
 */
async function drawDiagram(source: string, target: string): Promise<number> {
  await mkdir(dirname(target), { recursive: true });
  const { size } = await sharp(source)
    .resize({ width })
    .flatten({ background: '#ffffff' })
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
    .toFile(target);
  return size;
}

const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined) {
  console.error('Name the drawing and the picture: node scripts/draw-diagram.ts FROM.svg TO.png');
  process.exitCode = 2;
} else {
  console.log(`${target}: ${await drawDiagram(source, target)} bytes`);
}
