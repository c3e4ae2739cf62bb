import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../cli/tree-digest.ts';
import type { BuiltPage, IndexedPage } from './indexed-pages.ts';
import type { Shard } from './kept-shards.ts';
import { keepTexts, withTexts } from './kept-texts.ts';
import { withPagefind, type MadeIndex } from './pagefind-program.ts';
import { writeIndexFile } from './write-index-file.ts';

/** What reads the indexes in the browser. */
const script = 'pagefind.js';

/** Of all that Pagefind writes, the files that its bare interface reads of each shard. */
const needed = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|(?:index|fragment)\/.+)$/;
/** What searches in all shards is read of the first. */
const neededOnce = /^wasm\.[^/]+\.pagefind$/;

/** Where indexes lie, and what pages say; absolute paths. */
export interface SearchRoom {
  files: string;
  texts: string;
}

/**
 * Leaves an index of each shard in a folder of its own, and what reads them beside. What was made of the same stays.
 *
 * @param shards the pages of each
 * @param kept what lies there since the last time
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function renewShards(
  shards: readonly (readonly BuiltPage[])[],
  kept: readonly Shard[],
  room: SearchRoom,
): Promise<Shard[]> {
  const wanted = shards.map((pages, at) => wantedShard(pages, `shard-${at + 1}`, kept[at], room));
  const renewed = wanted.map(({ shard }) => shard);
  if (wanted.some(({ fresh }) => fresh)) {
    await withPagefind(async (make) => {
      for (const [at, { shard, fresh }] of wanted.entries()) {
        if (!fresh) continue;
        const made = await make(fresh);
        await writeShard(made, room.files, shard.folder, at === 0);
        shard.ids = made.ids;
      }
    });
  }
  removeOthers(room, renewed);
  return renewed;
}

/** A shard as it has to be, and the pages that an index has to be made of; undefined when the one that is there will do. */
function wantedShard(
  pages: readonly BuiltPage[],
  folder: string,
  kept: Shard | undefined,
  { texts }: SearchRoom,
): { shard: Shard; fresh?: readonly IndexedPage[] } {
  const seen = digestOf(pages.map(({ incident, digest }) => [incident, digest]));
  if (kept?.pages === seen) return { shard: kept };
  const file = path.join(texts, folder);
  const indexed = withTexts(pages, file);
  keepTexts(indexed, file);
  const said = digestOf(indexed.map(({ incident, text }) => [incident, text]));
  const shard = { folder, pages: seen, said, ids: kept?.ids ?? {} };
  return kept?.said === said ? { shard } : { shard, fresh: indexed };
}

function digestOf(parts: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(parts));
}

/** Leaves these files in the folder of a shard and no others: most are named after what is in them, and there already. */
async function writeShard(
  { files }: MadeIndex,
  folder: string,
  name: string,
  isFirst: boolean,
): Promise<void> {
  const own = files.filter(
    ({ path: file }) => needed.test(file) || (isFirst && neededOnce.test(file)),
  );
  const whole = path.join(folder, name);
  const names = new Set(own.map(({ path: file }) => file));
  for (const file of filesBelow(whole)) if (!names.has(file)) rmSync(path.join(whole, file));
  for (const { path: file, content } of own) writeIndexFile(whole, file, content);
  const source = files.find(({ path: file }) => file === script);
  // Packed by the same code out of the same: what other code left was thrown away.
  if (!source || existsSync(path.join(folder, script))) return;
  writeIndexFile(folder, script, await packed(source.content));
}

function removeOthers({ files, texts }: SearchRoom, shards: readonly Shard[]): void {
  const names = new Set(shards.map((shard) => shard.folder));
  for (const room of [files, texts]) {
    for (const name of readdirSync(room)) {
      if (name.startsWith('shard-') && !names.has(name)) {
        rmSync(path.join(room, name), { recursive: true });
      }
    }
  }
}

/** A third less of what reads the indexes: Pagefind publishes it as it was written. */
async function packed(source: Uint8Array): Promise<string> {
  // Loaded only where an index is made.
  const { minifySync } = await import('vite');
  const { code, errors } = minifySync(script, Buffer.from(source).toString('utf8'), {
    module: true,
  });
  if (errors.length > 0) throw new Error('The script of the search does not parse.');
  return code;
}
