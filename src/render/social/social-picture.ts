import type { Face } from './face.ts';
import { blankCanvas, encodePng, reuseCanvas, shades, type Canvas } from './png.ts';

/** What a social picture says. */
export interface SocialWords {
  /** Name of the site. */
  readonly site: string;
  readonly title: string;
  /** From 1, the worst, to 5; null for a page that has none. */
  readonly severity: number | null;
  /** What stands in its foot: a day, a count. */
  readonly foot: string;
}

/** Pixels, as the networks want them. */
export const socialSize = { width: 1200, height: 630 } as const;

const margin = 80;
const ink = shades - 1;
const hatch = 8;
const column = socialSize.width - 2 * margin;

/**
 * Draws what a network shows of a link: the mark and the site's name, the title, and under a rule severity and day. Of a
 * title with letters that the typeface lacks nothing is drawn: boxes in place of letters say less.
 * @returns the PNG; the same words give the same bytes
 */
export async function drawSocialPicture(words: SocialWords, face: Face): Promise<Buffer> {
  const canvas = blankCanvas(socialSize.width, socialSize.height);
  drawMark(canvas, margin, 78);
  await writeIfKnown(canvas, face, words.site, margin + 60, 108, 32);
  if (face.has(words.title)) await writeTitle(canvas, face, words.title);
  fill(canvas, margin, 516, column, 3, ink);
  const after =
    words.severity === null ? margin : await writeSeverity(canvas, face, words.severity);
  await writeIfKnown(canvas, face, words.foot, after, 575, 32);
  const png = encodePng(canvas, '#ffffff', '#14191c');
  reuseCanvas(canvas);
  return png;
}

async function writeIfKnown(
  canvas: Canvas,
  face: Face,
  text: string,
  x: number,
  y: number,
  size: number,
): Promise<void> {
  const room = socialSize.width - margin - x;
  if (face.has(text)) await face.write(canvas, shorten(face, text, size, room), x, y, size);
}

/** As large as it fits in four lines. */
async function writeTitle(canvas: Canvas, face: Face, title: string): Promise<void> {
  const size = [76, 64, 52].find((each) => wrap(face, title, each).length <= 4) ?? 52;
  const lines = wrap(face, title, size);
  const shown = lines.length > 4 ? [...lines.slice(0, 3), `${lines[3] ?? ''}…`] : lines;
  const step = Math.round(size * 1.15);
  let y = 166 + size;
  for (const line of shown) {
    await face.write(canvas, shorten(face, line, size, column), margin, y, size);
    y += step;
  }
}

function wrap(face: Face, text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && face.width(longer, size) <= column) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shorten(face: Face, text: string, size: number, room: number): string {
  if (face.width(text, size) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && face.width(`${letters.join('')}…`, size) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Five cells, those of its severity filled, and the word. Returns where the next words may begin. */
async function writeSeverity(canvas: Canvas, face: Face, severity: number): Promise<number> {
  const cell = { width: 16, height: 32, step: 22 };
  for (let index = 0; index < 5; index += 1) {
    const x = margin + index * cell.step;
    if (index < 6 - severity) fill(canvas, x, 546, cell.width, cell.height, ink);
    else frame(canvas, x, 546, cell.width, cell.height, 2, hatch);
  }
  const x = margin + 5 * cell.step + 12;
  const word = `SEV${severity}`;
  await face.write(canvas, word, x, 575, 32);
  return Math.round(x + face.width(word, 32)) + 36;
}

/** The mark: what is recorded is solid, what is not is hatched. */
function drawMark(canvas: Canvas, x: number, y: number): void {
  fill(canvas, x, y, 14, 36, ink);
  frame(canvas, x + 20, y, 20, 36, 3, ink);
  for (let row = 4; row < 32; row += 1) {
    for (let across = 4; across < 16; across += 1) {
      if ((row + across) % 8 < 3) canvas.pixels[(y + row) * canvas.width + x + 20 + across] = ink;
    }
  }
}

function fill(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  shade: number,
): void {
  for (let row = y; row < y + height; row += 1) {
    canvas.pixels.fill(shade, row * canvas.width + x, row * canvas.width + x + width);
  }
}

function frame(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
  shade: number,
): void {
  fill(canvas, x, y, width, line, shade);
  fill(canvas, x, y + height - line, width, line, shade);
  fill(canvas, x, y, line, height, shade);
  fill(canvas, x + width - line, y, line, height, shade);
}
