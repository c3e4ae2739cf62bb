// Draws the pictures of the fixture site: node tests/evidence/draw-pictures.ts
// They are invented. The photograph carries what a telephone writes into one, its place on Earth included, and is
// stored lying on its side: none of that may reach a reader.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const site = fileURLToPath(new URL('../fixtures/site/', import.meta.url));

/** A board as a monitoring page shows it: 1,600 × 900, larger than any column. */
function boardSvg(): string {
  const bars = Array.from({ length: 60 }, (_, index) => {
    const height = 40 + Math.round(300 * Math.abs(Math.sin(index / 9)));
    const fill = index > 35 && index < 48 ? '#b0270f' : '#14191c';
    return `<rect x="${80 + index * 24}" y="${700 - height}" width="16" height="${height}" fill="${fill}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#f4f6f6"/>
<rect x="60" y="60" width="1480" height="8" fill="#14191c"/>${bars.join('')}<rect x="60" y="720" width="1480" height="2" fill="#7b858b"/></svg>`;
}

/** A gate with its reader, upright, 900 × 1,200. */
function gateSvg(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><defs><linearGradient id="sky" x2="0" y2="1">
<stop offset="0" stop-color="#20313c"/><stop offset="1" stop-color="#9fb4bd"/></linearGradient></defs>
<rect width="900" height="1200" fill="url(#sky)"/><rect y="820" width="900" height="380" fill="#3a4145"/>
<rect x="180" y="300" width="70" height="620" fill="#14191c"/><rect x="650" y="300" width="70" height="620" fill="#14191c"/>
<rect x="180" y="560" width="540" height="36" fill="#b0270f"/><circle cx="215" cy="480" r="28" fill="#e9eced"/></svg>`;
}

async function draw(): Promise<void> {
  const images = path.join(site, 'public/images/2026-06-18');
  const beside = path.join(site, 'incidents/2026-06-18-gate-readers-offline');
  for (const folder of [images, beside]) mkdirSync(folder, { recursive: true });

  await sharp(Buffer.from(boardSvg()))
    .png({ palette: true, colours: 16, compressionLevel: 9, effort: 10 })
    .toFile(path.join(images, 'gate-board.png'));

  const lying = await sharp(Buffer.from(gateSvg())).rotate(270).toBuffer();
  await sharp(lying)
    .jpeg({ quality: 80 })
    .withExif({
      IFD0: { Make: 'Lanternfish', Model: 'Pocket 3', Copyright: 'Bo Nakagawa' },
      IFD2: { DateTimeOriginal: '2026:06:18 06:12:44' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '59/1 26/1 13/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '10/1 35/1 41/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toFile(path.join(beside, 'gate.jpg'));

  // A small one: nothing may be made larger than it was.
  await sharp(Buffer.from(gateSvg()))
    .resize({ width: 180 })
    .png({ effort: 10 })
    .toFile(path.join(beside, 'reader-small.png'));

  writeFileSync(
    path.join(images, 'way-of-a-ticket.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 120" width="480" height="120">
  <g fill="none" stroke="#5f686e" stroke-width="3">
    <rect x="10" y="30" width="100" height="60"/>
    <rect x="190" y="30" width="100" height="60"/>
    <rect x="370" y="30" width="100" height="60"/>
    <path d="M110 60h80m80 0h100"/>
  </g>
</svg>
`,
  );
}

await draw();
