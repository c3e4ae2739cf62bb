import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { textOf } from './text-of.ts';

/** Grows when something else is remembered. */
const format = 'digests 1';

/** Tells what is in a file. */
export interface Digests {
  /**
   * @param file absolute path
   * @returns SHA-256 of its bytes, in hexadecimal
   * @throws Error of the file system, when the file is not there
   */
  digestOf: (file: string) => string;
}

/** Reads every file each time. */
export const readDigests: Digests = {
  digestOf: (file) => createHash('sha256').update(readFileSync(file)).digest('hex'),
};

/**
 * What is in files, remembered between builds: a file with the same inode, size and time of its last change (in
 * nanoseconds) as when it was last read has the same bytes, as `make` and git take it too. So a thousand pages are not read
 * again to learn that nobody touched them.
 */
export class DigestMemory implements Digests {
  readonly #file: string;
  readonly #clock: () => number;
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();

  /**
   * @param file absolute path of what an earlier run left; when it is damaged or not there, nothing is remembered
   * @param clock milliseconds since 1970
   */
  constructor(file: string, clock: () => number) {
    this.#file = file;
    this.#clock = clock;
    this.#known = read(file);
  }

  /** See {@link Digests}. */
  digestOf(file: string): string {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
    const mark = `${dev}:${ino}:${size}:${mtimeNs}`;
    const known = this.#used.get(mark) ?? this.#known.get(mark);
    const digest = known ?? readDigests.digestOf(file);
    if (known !== undefined || this.#isSettled(mtimeNs)) this.#used.set(mark, digest);
    return digest;
  }

  /** Leaves what this run looked at to the next one. */
  save(): void {
    const lines = Array.from(this.#used, ([mark, digest]) => `${mark} ${digest}`);
    writeFileSync(this.#file, [format, ...lines, ''].join('\n'));
  }

  /**
   * What changed a moment ago may change again within one tick of the file system's clock; the coarsest in use tick every
   * two seconds.
   */
  #isSettled(mtimeNs: bigint): boolean {
    return BigInt(this.#clock()) * 1_000_000n - mtimeNs > 2_000_000_000n;
  }
}

function read(file: string): Map<string, string> {
  const [first, ...lines] = textOf(file).split('\n');
  // The last line is empty: what was cut off is not trusted.
  if (first !== format || lines.at(-1) !== '') return new Map();
  return new Map(
    lines.slice(0, -1).map((line): [string, string] => {
      const [mark = '', digest = ''] = line.split(' ');
      return [mark, digest];
    }),
  );
}
