import { statSync } from 'node:fs';
import { diskOf, textOfFolder, type FolderListing, type Folders } from './folder-listing.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { isSettled } from './settled.ts';

/** Grows when something else is remembered. */
const format = 'folders 1';

/** For how many further builds a folder is remembered that nobody looked at: what is published is looked at in every second. */
const patience = 2;

/** What is remembered of a folder, and how many builds have passed since somebody looked at it. */
interface Known {
  readonly text: string;
  readonly age: number;
}

/**
 * What stands in folders, remembered between builds: a folder has the same entries, and each of them is the same file, as
 * long as its inode and the time of its last change (`ctime`, which no program can set) are the same, since POSIX has every
 * new, removed and replaced name change it. So two thousand folders are not opened to learn that nobody touched them. What
 * is in the files is another question: see `DigestMemory`.
 */
export class FolderMemory implements Folders {
  readonly #file: string;
  readonly #clock: () => number;
  readonly #known: ReadonlyMap<string, Known>;
  readonly #used = new Map<string, FolderListing>();

  /**
   * @param file absolute path of what an earlier run left; when it is damaged or not there, nothing is remembered
   * @param clock milliseconds since 1970
   */
  constructor(file: string, clock: () => number) {
    this.#file = file;
    this.#clock = clock;
    this.#known = read(file);
  }

  /** Gives the very same object for as long as the folder is the same. */
  listingOf(folder: string): FolderListing {
    const { mark, disk, isSettled } = this.#stateOf(folder);
    const used = this.#used.get(mark);
    if (used) return used;
    const known = this.#known.get(mark)?.text;
    const listing = { disk, text: known ?? textOfFolder(folder) };
    if (known !== undefined || isSettled) this.#used.set(mark, listing);
    return listing;
  }

  note(folder: string, { disk, text }: FolderListing): void {
    const state = this.#stateOf(folder);
    if (state.isSettled && state.disk === disk) this.#used.set(state.mark, { disk, text });
  }

  #stateOf(folder: string): { mark: string; disk: string; isSettled: boolean } {
    const stats = statSync(folder, { bigint: true });
    const disk = diskOf(stats);
    const mark = `${disk}:${stats.ino}:${stats.ctimeNs}`;
    return { mark, disk, isSettled: isSettled(stats.ctimeNs, this.#clock()) };
  }

  /** Leaves what this run looked at, and what others did of late, to the next one. */
  save(): void {
    const lines: string[] = [];
    const keep = (age: number, mark: string, text: string): void => {
      // Read again each time rather than written in a way that takes names apart.
      if (!text.includes('\n')) lines.push(`${age} ${mark} ${text}`);
    };
    for (const [mark, { text }] of this.#used) keep(0, mark, text);
    for (const [mark, { text, age }] of this.#known) {
      if (!this.#used.has(mark) && age + 1 < patience) keep(age + 1, mark, text);
    }
    writeLines(this.#file, format, lines);
  }
}

function read(file: string): Map<string, Known> {
  return new Map(
    readLines(file, format).map((line): [string, Known] => {
      const end = line.indexOf(' ', 2);
      return [line.slice(2, end), { age: Number(line[0]), text: line.slice(end + 1) }];
    }),
  );
}
