import { statSync } from 'node:fs';
import { diskOf, textOfFolder, type FolderListing, type Folders } from './folder-listing.ts';
import { readLines, writeLines } from './kept-lines.ts';
import { isSettled } from './settled.ts';

/** Grows when something else is remembered. */
const format = 'folders 1';

/**
 * What stands in folders, remembered between builds: a folder has the same entries, and each of them is the same file, as
 * long as its inode and the time of its last change (`ctime`, which no program can set) are the same, since POSIX has every
 * new, removed and replaced name change it. So two thousand folders are not opened to learn that nobody touched them. What
 * is in the files is another question: see `DigestMemory`.
 */
export class FolderMemory implements Folders {
  readonly #file: string;
  readonly #clock: () => number;
  readonly #known: ReadonlyMap<string, string>;
  /** What was known, and not looked at by the last run. */
  readonly #older: ReadonlyMap<string, string>;
  readonly #used = new Map<string, FolderListing>();

  /**
   * @param file absolute path of what an earlier run left; when it is damaged or not there, nothing is remembered
   * @param clock milliseconds since 1970
   */
  constructor(file: string, clock: () => number) {
    this.#file = file;
    this.#clock = clock;
    const lines = readLines(file, format);
    const border = lines.indexOf('');
    this.#known = read(lines.slice(0, border));
    this.#older = read(lines.slice(border + 1));
  }

  /** Gives the very same object for as long as the folder is the same. */
  listingOf(folder: string): FolderListing {
    const { mark, disk, isSettled } = this.#stateOf(folder);
    const used = this.#used.get(mark);
    if (used) return used;
    const known = this.#known.get(mark) ?? this.#older.get(mark);
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

  /**
   * Leaves what this run looked at to the next one, and what the last run did: the folder that is published is looked at in
   * every second.
   */
  save(): void {
    const last = Array.from(this.#known).filter(([mark]) => !this.#used.has(mark));
    const used = Array.from(this.#used, ([mark, { text }]) => [mark, text] as const);
    writeLines(this.#file, format, [...linesOf(used), '', ...linesOf(last)]);
  }
}

function linesOf(folders: readonly (readonly [mark: string, text: string])[]): string[] {
  // Read again each time, rather than written in a way that takes names apart.
  const tellable = folders.filter(([, text]) => !text.includes('\n'));
  return tellable.map(([mark, text]) => `${mark} ${text}`);
}

function read(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line): [string, string] => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}
