// Which programs and which code a cold build and one after a changed postmortem spend their time on:
// node bench/profile.ts [--size 1000]
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './archive/write-archive.ts';
import { readCpuProfile } from './measure/cpu-profile.ts';
import { treeTimes, type ProcessTime } from './measure/process-tree.ts';
import type { Command } from './measure/run-measured.ts';
import { aftermath } from './subjects/aftermath.ts';

const { values } = parseArgs({ options: { size: { type: 'string', default: '1000' } } });
const folder = mkdtempSync(path.join(tmpdir(), 'aftermath-profile-'));
await writeArchive(path.join(folder, 'archive'), {
  count: Number(values.size),
  followUps: 4,
  seed: 1,
});
const place = await aftermath.prepare(path.join(folder, 'archive'), path.join(folder, 'site'));

for (const cache of place.caches) rmSync(cache, { recursive: true, force: true });
await tell('cold', place.build);
await place.changes.postmortem?.(1);
await tell('one postmortem changed', place.build);
rmSync(folder, { recursive: true });

/** Builds and prints a line a program, the longest first: its seconds, and where its main thread spent them. */
async function tell(scenario: string, build: Command): Promise<void> {
  const profiles = path.join(folder, `profiles of ${scenario}`).replaceAll(' ', '-');
  const times = await run(build, profiles);
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`\n${values.size} postmortems, ${scenario}: ${total.toFixed(1)} CPU s`);
  for (const { pid, command, seconds } of times.toSorted((a, b) => b.seconds - a.seconds)) {
    const own = readdirSync(profiles).filter((file) => file.split('.')[3] === String(pid));
    const places = own.flatMap((file) => [...readCpuProfile(path.join(profiles, file))]);
    const main = places.reduce((sum, [, time]) => sum + time, 0);
    const parts = places
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, time]) => `${name} ${time.toFixed(2)}`);
    console.log(`  ${nameOf(command)}: ${seconds.toFixed(1)}`);
    if (own.length > 0) console.log(`    main thread ${main.toFixed(1)}: ${parts.join(', ')}`);
  }
}

/** Runs a build under V8's profiler. Returns the last that was seen of each process, a twentieth of a second before its end at most. */
async function run({ file, args, cwd, env }: Command, profiles: string): Promise<ProcessTime[]> {
  const options = `--cpu-prof --cpu-prof-interval=1000 --cpu-prof-dir=${profiles}`;
  const variables = { ...process.env, ...env, NODE_OPTIONS: options };
  const child = spawn(file, [...args], { cwd, env: variables, stdio: 'ignore' });
  const seen = new Map<number, ProcessTime>();
  const sampler = setInterval(() => {
    for (const each of treeTimes(child.pid ?? 0)) {
      // One that is about to end has given its arguments back already.
      const command = each.command[0] === '' ? seen.get(each.pid)?.command : each.command;
      if (each.seconds > 0 && command) seen.set(each.pid, { ...each, command });
    }
  }, 50);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}.`);
  return [...seen.values()];
}

/** What a program does in a build. */
function nameOf(command: readonly string[]): string {
  const line = command.join(' ');
  if (line.includes('astro-entry')) return 'Astro, which compiles the renderer';
  if (line.includes('render-entry')) return 'the renderer';
  if (line.includes('pagefind')) return 'Pagefind';
  return line.includes('build.mjs') ? 'the build itself' : (command[0] ?? '');
}
