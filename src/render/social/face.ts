import opentype, { type Font } from 'opentype.js';
import { loadSharp } from '../sharp-package.ts';
import { shades, type Canvas } from './png.ts';

/** A letter as it is drawn at one size. */
interface Letter {
  /** Pixels from the pen to the left edge, and from the line up to the top edge. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Shades, row after row. */
  readonly pixels: Uint8Array;
}

/**
 * A typeface that draws into shades. Letters come from its outlines and never from the machine's own fonts, which differ;
 * each is drawn once a size and copied from then on.
 */
export class Face {
  readonly #fonts: readonly Font[];
  readonly #letters = new Map<string, Promise<Letter | null>>();
  /** Widths in ems, by letter. */
  readonly #ems = new Map<string, number>();

  /** @param files WOFF files; a letter is taken from the first that has it */
  constructor(files: readonly Uint8Array[]) {
    this.#fonts = files.map((file) => opentype.parse(Uint8Array.from(file).buffer));
  }

  /** Whether every letter of the text can be drawn. */
  has(text: string): boolean {
    return Array.from(text).every((letter) => this.#fontOf(letter) !== undefined);
  }

  /** Pixels that a text is wide. */
  width(text: string, size: number): number {
    return Array.from(text).reduce((sum, letter) => sum + this.#advance(letter, size), 0);
  }

  /**
   * Writes one line.
   * @param x where it begins, in pixels
   * @param y where the letters stand, in pixels from the top
   */
  async write(canvas: Canvas, text: string, x: number, y: number, size: number): Promise<void> {
    let pen = x;
    for (const letter of text) {
      const drawn = await this.#letter(letter, size);
      if (drawn) copy(canvas, drawn, Math.round(pen) + drawn.left, y - drawn.top);
      pen += this.#advance(letter, size);
    }
  }

  #fontOf(letter: string): Font | undefined {
    return this.#fonts.find((font) => font.charToGlyphIndex(letter) > 0);
  }

  #advance(letter: string, size: number): number {
    const known = this.#ems.get(letter);
    if (known !== undefined) return known * size;
    const font = this.#fontOf(letter);
    const { advanceWidth = 0 } = font?.charToGlyph(letter) ?? {};
    const ems = advanceWidth / (font?.unitsPerEm ?? 1);
    this.#ems.set(letter, ems);
    return ems * size;
  }

  #letter(letter: string, size: number): Promise<Letter | null> {
    const key = `${size} ${letter}`;
    const known = this.#letters.get(key) ?? this.#draw(letter, size);
    this.#letters.set(key, known);
    return known;
  }

  async #draw(letter: string, size: number): Promise<Letter | null> {
    const path = this.#fontOf(letter)?.charToGlyph(letter).getPath(0, 0, size);
    const box = path?.getBoundingBox();
    if (!path || !box || box.x2 <= box.x1) return null;
    const left = Math.floor(box.x1);
    const top = Math.ceil(-box.y1);
    const width = Math.ceil(box.x2) - left;
    const height = Math.ceil(box.y2) + top;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${-top} ${width} ${height}"><path d="${path.toPathData(2)}"/></svg>`;
    const sharp = await loadSharp();
    const alpha = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
    const pixels = Uint8Array.from(alpha, (value) => Math.round((value * (shades - 1)) / 255));
    return { left, top, width, height, pixels };
  }
}

function copy(canvas: Canvas, letter: Letter, x: number, y: number): void {
  for (let row = 0; row < letter.height; row += 1) {
    const to = (y + row) * canvas.width + x;
    for (let column = 0; column < letter.width; column += 1) {
      const shade = letter.pixels[row * letter.width + column] ?? 0;
      if (shade > (canvas.pixels[to + column] ?? 0)) canvas.pixels[to + column] = shade;
    }
  }
}
