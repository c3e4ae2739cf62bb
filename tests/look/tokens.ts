import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const styles = fileURLToPath(new URL('../../src/styles', import.meta.url));

/** One file of the stylesheet, its comments taken out. */
export interface StyleFile {
  /** Name in src/styles: `tokens.css`. */
  readonly name: string;
  readonly css: string;
}

/** Every file of the stylesheet, by name. */
export function styleFiles(): StyleFile[] {
  return readdirSync(styles)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => ({
      name,
      css: readFileSync(path.join(styles, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
    }));
}

/** The themes, and each as it is for who asks for more contrast. */
export const themes = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;
export type Theme = (typeof themes)[number];

/** The colours of a theme by token, without the dashes: `ink` is `#14191c`. */
export type Colours = ReadonlyMap<string, string>;

/**
 * Reads the colours of tokens.css.
 * @param css the file's text, without comments
 */
export function coloursOf(css: string, theme: Theme): Colours {
  const side = theme.startsWith('light') ? 0 : 1;
  const usual = css.slice(0, css.indexOf('@media'));
  const colours = new Map(pairsIn(usual).map(([name, pair]) => [name, pair[side]]));
  if (!theme.endsWith('more contrast')) return colours;
  for (const [name, pair] of pairsIn(mediaBlock(css, '(prefers-contrast: more)'))) {
    colours.set(name, pair[side]);
  }
  return colours;
}

function pairsIn(css: string): [name: string, pair: readonly [light: string, dark: string]][] {
  return [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark]],
  );
}

/**
 * The colour of a value of the stylesheet: `var(--token)` or `color-mix(in srgb, var(--a) N%, var(--b))`.
 * @throws Error for anything else, and for a token that the theme has not
 */
export function colourOf(value: string, colours: Colours): string {
  const of = (name: string): string => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css has no colour --${name}.`);
    return colour;
  };
  const [, token] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
  if (token !== undefined) return of(token);
  const mix = /^color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)$/.exec(value);
  const [, first, percent, second] = mix ?? [];
  if (first === undefined || second === undefined) throw new Error(`${value} is no colour.`);
  const share = Number(percent) / 100;
  const others = channels(of(second));
  return `#${channels(of(first))
    .map((channel, index) => Math.round(channel * share + (others[index] ?? 0) * (1 - share)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** What stands between the braces of `@media <query>`. */
function mediaBlock(css: string, query: string): string {
  const start = css.indexOf('{', css.indexOf(`@media ${query}`)) + 1;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < css.length) {
    if (css[end] === '{') depth += 1;
    if (css[end] === '}') depth -= 1;
    end += 1;
  }
  return css.slice(start, end - 1);
}

/**
 * The contrast of two colours, from 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/**
 * How light a colour `#rgb` or `#rrggbb` is, from 0 to 1.
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((byte) => {
    const channel = byte / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of `#rgb` or `#rrggbb`, from 0 to 255. */
function channels(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16));
}
