import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { textOf } from '../cli/text-of.ts';
import { filesBelow } from '../cli/tree-digest.ts';
import type { IndexedPage } from './indexed-pages.ts';
import { withPagefind, type MadeIndex } from './pagefind-program.ts';
import { writeIndexFile } from './write-index-file.ts';

/** What reads the indexes in the browser. */
const script = 'pagefind.js';

/** Of all that Pagefind writes, the files that its bare interface reads of each shard. */
const needed = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|(?:index|fragment)\/.+)$/;
/** What searches in all shards is read of the first. */
const neededOnce = /^wasm\.[^/]+\.pagefind$/;

const shardSchema = z.object({
  /** Folder of its index, inside that of the search. */
  folder: z.string(),
  /** Of all that the index was made from. */
  digest: z.string(),
  /** Pagefind's id of the page of each postmortem, by the postmortem's id. */
  ids: z.record(z.string(), z.string()),
});

/** A shard whose index lies in its folder. */
export type Shard = z.infer<typeof shardSchema>;

/**
 * Leaves an index of each shard in a folder of its own, and what reads them beside. What is there and was made of the same
 * stays.
 *
 * @param shards the pages of each
 * @param folder absolute path
 * @param marks absolute path of the file that says what lies there since the last time
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function renewShards(
  shards: readonly (readonly IndexedPage[])[],
  folder: string,
  marks: string,
): Promise<Shard[]> {
  const kept = readMarks(marks);
  const wanted = shards.map((pages, at) => {
    const digest = digestOf(pages);
    const same = kept[at]?.digest === digest ? kept[at] : undefined;
    return { folder: `shard-${at + 1}`, digest, pages, ids: same?.ids };
  });
  if (wanted.length === kept.length && wanted.every(({ ids }) => ids)) return kept;
  rmSync(marks, { force: true });
  const renewed: Shard[] = [];
  await withPagefind(async (make) => {
    for (const { folder: name, digest, pages, ids } of wanted) {
      const made = ids ? undefined : await make(pages);
      if (made) await writeShard(made, folder, name, renewed.length === 0);
      renewed.push({ folder: name, digest, ids: ids ?? made?.ids ?? {} });
    }
  });
  removeOthers(folder, renewed);
  writeFileSync(marks, JSON.stringify(renewed));
  return renewed;
}

function readMarks(file: string): Shard[] {
  const text = textOf(file);
  if (text === '') return [];
  const value: unknown = JSON.parse(text);
  return z.array(shardSchema).parse(value);
}

function digestOf(pages: readonly IndexedPage[]): string {
  const said = pages.map(({ incident, text }) => [incident, text]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
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

function removeOthers(folder: string, shards: readonly Shard[]): void {
  const names = new Set(shards.map((shard) => shard.folder));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !names.has(entry.name)) {
      rmSync(path.join(folder, entry.name), { recursive: true });
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
