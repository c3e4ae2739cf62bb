// What a build costs, beside the same build by others: npm run bench -- [--size N,… --only NAME --rounds N --large]
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmark, type Run } from './measure/benchmark.ts';
import { installPeers } from './subjects/install-peers.ts';
import { aftermath } from './subjects/aftermath.ts';
import { eleventy, hugo, hugoVersion, starlight } from './subjects/peers.ts';
import { summarise } from './report/summary.ts';
import { tableOf } from './report/table.ts';

const folder = fileURLToPath(new URL('../.aftermath/bench', import.meta.url));
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100,1000,3000' },
    large: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
    out: { type: 'string', default: path.join(folder, 'results.json') },
  },
});

const hugoIsThere = hugoVersion() !== undefined;
const all = [aftermath, eleventy, starlight, ...(hugoIsThere ? [hugo] : [])];
const subjects = all.filter(({ name }) => values.only?.includes(name.toLowerCase()) ?? true);
const sizes = [...values.size.split(',').map(Number), ...(values.large ? [10_000] : [])];
if (subjects.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(
    `Use \`npm run bench -- [--size N,…] [--only NAME] [--rounds N] [--large]\`; NAME is one of ${all.map(({ name }) => name.toLowerCase()).join(', ')}.`,
  );
  process.exit(2);
}
if (!hugoIsThere) console.log('Hugo is not installed, so it is left out.');
installPeers(subjects.map(({ name }) => name.toLowerCase()));

const runs: Run[] = [];
for (const size of sizes) {
  // What takes long varies little.
  const rounds = values.rounds === undefined ? (size > 1000 ? 1 : 3) : Number(values.rounds);
  runs.push(
    ...(await benchmark({
      size,
      rounds,
      subjects,
      folder: path.join(folder, String(size)),
      onRun: tell,
    })),
  );
}
const summary = summarise(runs);
const [processor] = os.cpus();
const machine = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  processor: processor?.model ?? 'unknown',
  cores: os.availableParallelism(),
  memoryBytes: os.totalmem(),
  versions: Object.fromEntries(runs.map(({ subject, version }) => [subject, version])),
};
mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify({ machine, summary, runs }, null, 2)}\n`);
console.log(`\n${JSON.stringify(machine, null, 2)}\n\n${tableOf(summary)}`);

function tell(run: Run): void {
  const { size, subject, scenario, round, cpuSeconds, wallSeconds, peakBytes } = run;
  const words = `${size} · ${subject} · ${scenario} · round ${round}`;
  console.log(
    `${words.padEnd(48)} ${cpuSeconds.toFixed(2)} CPU s, ${wallSeconds.toFixed(2)} s, ${(peakBytes / 1e6).toFixed(0)} MB`,
  );
}
