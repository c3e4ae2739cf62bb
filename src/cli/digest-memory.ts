import { statSync } from 'node:fs';
import { fileDigest } from './file-digest.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { isSettled } from './settled.ts';

/** Grows when something else is remembered. */
const format = 'digests 2';

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
export const readDigests: Digests = { digestOf: fileDigest };

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
    const now = this.#clock();
    const mark = `${dev}:${ino}:${size}:${mtimeNs}`;
    const known = this.#used.get(mark) ?? this.#known.get(mark);
    const digest = known ?? readDigests.digestOf(file);
    if (known !== undefined || isSettled(mtimeNs, now)) this.#used.set(mark, digest);
    return digest;
  }

  /** Leaves what this run looked at to the next one. */
  save(): void {
    writeLines(
      this.#file,
      format,
      Array.from(this.#used, ([mark, digest]) => `${mark} ${digest}`),
    );
  }
}

function read(file: string): Map<string, string> {
  return new Map(
    readLines(file, format).map((line): [string, string] => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}
