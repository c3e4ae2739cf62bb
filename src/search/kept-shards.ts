import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { textOf } from '../cli/text-of.ts';

const shardSchema = z.object({
  /** Folder of its index, inside that of the search. */
  folder: z.string(),
  /** A digest of its pages, and of what the search knows of their incidents. */
  pages: z.string(),
  /** A digest of what its pages say, and of their incidents: what the index was made from. */
  said: z.string(),
  /** Pagefind's id of the page of each postmortem, by the postmortem's id. */
  ids: z.record(z.string(), z.string()),
});

/** A shard whose index lies in its folder. */
export type Shard = z.infer<typeof shardSchema>;

const keptSchema = z.object({ code: z.string(), shards: z.array(shardSchema) });

/**
 * The shards that were left by the last build, in their order.
 *
 * @param file absolute path
 * @param code a digest of the code that makes indexes now
 * @returns null when other code made them, or there are none
 */
export function readShards(file: string, code: string): Shard[] | null {
  const text = textOf(file);
  if (text === '') return null;
  const value: unknown = JSON.parse(text);
  // Other code may have kept something else.
  const { data } = keptSchema.safeParse(value);
  return data?.code === code ? data.shards : null;
}

/** Leaves them to the next build. */
export function keepShards(file: string, code: string, shards: readonly Shard[]): void {
  writeFileSync(file, JSON.stringify({ code, shards }));
}
