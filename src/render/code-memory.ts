import { digestOf } from './load/fingerprint.ts';
import type { HighlightedCode } from './highlight.ts';

/**
 * Remembers how code is coloured, by a digest of it and its language: to colour the first block of a language, its grammar
 * has to be compiled, which takes longer than all else of a page.
 */
export class CodeMemory {
  /** Keys of what was asked for; whoever wants to know what a page shows clears it before. */
  readonly shown = new Set<string>();
  /** Lines of what was coloured anew, by key. */
  readonly fresh = new Map<string, string>();
  readonly #read: () => string;
  #kept: string | undefined;

  /** @param read gives the lines that an earlier build left; it is called when something is asked for */
  constructor(read: () => string) {
    this.#read = read;
  }

  /** All that an earlier build left: a line each, of key, digest and JSON. Empty when there is nothing. */
  get kept(): string {
    this.#kept ??= `\n${this.#read()}`;
    return this.#kept;
  }

  /** Code in colours. @param colour does it where it is not known */
  async coloured(
    code: string,
    language: string | null,
    colour: () => Promise<HighlightedCode>,
  ): Promise<HighlightedCode> {
    const key = digestOf(JSON.stringify([language, code]));
    this.shown.add(key);
    const known = readLine(this.fresh.get(key) ?? this.#lineOf(key));
    if (known) return known;
    const made = await colour();
    const json = JSON.stringify(made);
    this.fresh.set(key, `${key} ${digestOf(json)} ${json}`);
    return made;
  }

  #lineOf(key: string): string {
    const at = this.kept.indexOf(`\n${key} `);
    const end = this.kept.indexOf('\n', at + 1);
    return at < 0 || end < 0 ? '' : this.kept.slice(at + 1, end);
  }
}

/** What a line holds; null where it was altered or cut off. */
function readLine(line: string): HighlightedCode | null {
  const [, digest] = line.split(' ', 2);
  const json = line.slice(line.indexOf(' ', line.indexOf(' ') + 1) + 1);
  if (digest === undefined || digestOf(json) !== digest) return null;
  const value: unknown = JSON.parse(json);
  return isCode(value) ? value : null;
}

function isCode(value: unknown): value is HighlightedCode {
  return typeof value === 'object' && value !== null && 'language' in value && 'lines' in value;
}
