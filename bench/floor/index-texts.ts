// Has Pagefind index what the pages of a built site say, the oldest of them or all: node index-texts.ts TEXTS [COUNT]
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { shardsOf } from '../../src/search/shards.ts';
import { withPagefind } from '../../src/search/pagefind-program.ts';

const [folder = '', count] = process.argv.slice(2);
const texts = readdirSync(folder).flatMap((name) => {
  const value: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return Object.values(z.record(z.string(), z.string()).parse(value));
});
const pages = texts.map((text, at) => ({
  incident: { id: `incident-${at}`, date: '2026-01-01', severity: 'SEV1', services: [] },
  text,
}));
await withPagefind(async (make) => {
  for (const shard of shardsOf(count === undefined ? pages : pages.slice(0, Number(count)))) {
    await make(shard);
  }
});
