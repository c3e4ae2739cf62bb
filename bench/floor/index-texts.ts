// Has Pagefind index what the pages of a built site say, the oldest of them or all: node index-texts.ts TEXTS [COUNT]
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shardsOf } from '../../src/search/shards.ts';
import { withPagefind } from '../../src/search/pagefind-program.ts';

const [file = '', count] = process.argv.slice(2);
const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
const { texts } = z.object({ texts: z.record(z.string(), z.string()) }).parse(kept);
const pages = Object.entries(texts).map(([digest, text], at) => ({
  incident: { id: `incident-${at}`, date: '2026-01-01', severity: 'SEV1', services: [] },
  digest,
  text,
}));
await withPagefind(async (make) => {
  for (const shard of shardsOf(count === undefined ? pages : pages.slice(0, Number(count)))) {
    await make(shard);
  }
});
