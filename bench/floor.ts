// What a build costs before it has made a single page: the programs and files that it cannot do without, each run by itself.
// node bench/floor.ts [--size 1000] [--rounds 3]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheRooms } from '../src/cli/cache-rooms.ts';
import { shardsOf } from '../src/search/shards.ts';
import { writeArchive } from './archive/write-archive.ts';
import { runMeasured, type Command, type Cost } from './measure/run-measured.ts';
import { median } from './report/summary.ts';
import { aftermath } from './subjects/aftermath.ts';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
});
const size = Number(values.size);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'aftermath-floor-'));
await writeArchive(path.join(folder, 'archive'), { count: size, followUps: 4, seed: 1 });
const place = await aftermath.prepare(path.join(folder, 'archive'), path.join(folder, 'site'));
for (const cache of place.caches) rmSync(cache, { recursive: true, force: true });
await runMeasured(place.build);

const { search, compiled } = cacheRooms(place.caches[0] ?? '');
const variables = place.build.env ?? {};
const texts = path.join(search, 'texts');
const shards = shardsOf(Array.from({ length: size }));

const bare = await cost({ file: process.execPath, args: ['--eval', ''], cwd: root });
const parts = {
  'Node, started three times': { cpuSeconds: 3 * bare.cpuSeconds, peakBytes: bare.peakBytes },
  'reading and checking every file': await cost(place.check ?? place.build),
  'Astro, which compiles the renderer': await cost(
    { ...own('../src/cli/astro-entry.ts', 'build'), env: variables },
    () => {
      rmSync(compiled, { recursive: true, force: true });
    },
  ),
  'writing the files of the site, and giving each a second name': await cost(
    own('floor/write-files.ts', place.outDir, path.join(folder, 'written')),
    () => {
      rmSync(path.join(folder, 'written'), { recursive: true, force: true });
    },
  ),
  [`Pagefind, an index for each of ${shards.length} shards`]: await cost(
    own('floor/index-texts.ts', texts),
  ),
};
const one = await cost(own('floor/index-texts.ts', texts, String(shards[0]?.length ?? 0)));

console.log(
  `${values.size} postmortems, medians of ${values.rounds}, the page's own work left out:`,
);
for (const [name, part] of Object.entries(parts)) tell(name, part);
tell('together', {
  cpuSeconds: Object.values(parts).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  peakBytes: Math.max(...Object.values(parts).map(({ peakBytes }) => peakBytes)),
});
tell('Pagefind, the index of one shard', one);
rmSync(folder, { recursive: true });

/** A program of the benchmark. @param file path from this folder */
function own(file: string, ...args: string[]): Command {
  return {
    file: process.execPath,
    args: [fileURLToPath(new URL(file, import.meta.url)), ...args],
    cwd: root,
  };
}

/** The median of what a program costs. @param prepare is done before each round, and not counted */
async function cost(
  command: Command,
  prepare: () => void = () => undefined,
): Promise<Pick<Cost, 'cpuSeconds' | 'peakBytes'>> {
  const costs: Cost[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    prepare();
    costs.push(await runMeasured(command));
  }
  return {
    cpuSeconds: median(costs.map((each) => each.cpuSeconds)),
    peakBytes: median(costs.map((each) => each.peakBytes)),
  };
}

function tell(
  name: string,
  { cpuSeconds, peakBytes }: Pick<Cost, 'cpuSeconds' | 'peakBytes'>,
): void {
  console.log(`  ${name}: ${cpuSeconds.toFixed(2)} CPU s, ${(peakBytes / 1e6).toFixed(0)} MB`);
}
