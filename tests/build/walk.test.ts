import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '../../bench/archive/random.ts';
import { copyProject } from './project-copy.ts';
import { build, bytesOf, runBuild } from './run-build.ts';
import { assertSameSite } from './same-site.ts';
import { edits, looseSource, rewrite, walkConfig, walkContent, type Walk } from './walk-edits.ts';

/** The same seed takes the same walk; `WALK_SEED` chooses another. */
const seed = process.env['WALK_SEED'] ?? '20261122';
const random = seededRandom(seed);
/** How often each kind of edit is made. */
const times = 2;
/** How often it is compared with a clean build, which costs as much as all else: what is stale stays so, and is seen then. */
const comparisons = process.env['TEST_ALL'] === '1' ? 2 : 1;

type Edit = keyof typeof edits;
type Kind = Edit | 'failing' | 'killed' | 'damaged';
const plain = Object.keys(edits) as Edit[];
const kinds: readonly Kind[] = [...plain, 'failing', 'killed', 'damaged'];
const each = Array.from({ length: times }, () => kinds).flat();
const steps = Math.max(30, each.length);
const rest = Array.from({ length: steps - each.length }, () => random.pick(kinds));
const walked = random.sample([...each, ...rest], steps);

suite(`a walk of ${steps} edits, seed ${seed}`, () => {
  const warm = copyProject('warm');
  const cold = copyProject('cold');
  const walk: Walk = { folder: warm.folder, today: '2026-11-22', random };
  const site = path.join(warm.folder, 'dist');
  const made = new Map<Kind, number>();
  const compared = new Map<Kind, number>();

  before(async () => {
    const from = path.join(warm.folder, 'tests/fixtures/site');
    cpSync(path.join(from, 'site.config.ts'), path.join(warm.folder, walkConfig));
    rewrite(path.join(warm.folder, walkConfig), /\.\.\/\.\.\/\.\.\/src/, './src');
    mkdirSync(path.join(warm.folder, walkContent));
    for (const name of [
      '2025-11-03-booking-locks-up.mdx',
      '2026-03-14-booking-locks-up-again.mdx',
      '2026-06-18-gate-readers-offline.mdx',
      '2026-06-18-gate-readers-offline',
      '2026-10-29-seat-map-storm',
    ]) {
      const copy = path.join(warm.folder, walkContent, name);
      cpSync(path.join(from, 'incidents', name), copy, { recursive: true });
    }
    for (const spare of [1, 2, 3, 4]) {
      cpSync(
        path.join(from, 'incidents', looseSource),
        path.join(warm.folder, walkContent, `2024-12-24-spare-${spare}.mdx`),
      );
    }
    await build(warm.folder, variablesOf(walk));
  });
  after(() => {
    warm.remove();
    cold.remove();
  });

  for (const [index, kind] of walked.entries()) {
    test(`${index + 1}: ${kind}`, async () => {
      const earlier = bytesOf(site);
      let shows: string | undefined;
      if (kind === 'failing') await fail(walk, index);
      else if (kind === 'killed') await kill(walk, index);
      else if (kind === 'damaged') shows = await damage(walk, index);
      else shows = await edits[kind](walk, index);
      const count = (made.get(kind) ?? 0) + 1;
      made.set(kind, count);
      const compares = count > times - comparisons;
      await Promise.all([
        build(warm.folder, variablesOf(walk)),
        compares ? buildAnew(walk, cold.folder) : undefined,
      ]);
      if (shows !== undefined) {
        assert.ok(earlier.has(shows), `${shows} is there before`);
        assert.notEqual(bytesOf(site).get(shows), earlier.get(shows), `${shows} shows it`);
      }
      if (!compares) return;
      assertSameSite(site, path.join(cold.folder, 'dist'), `${kind}, seed ${seed}`);
      compared.set(kind, (compared.get(kind) ?? 0) + 1);
    });
  }

  test('last: a postmortem is deleted with its pictures', async () => {
    const illustrated = '2026-06-18-gate-readers-offline';
    assert.ok(bytesOf(site).has(`incidents/${illustrated}/index.html`));
    for (const name of [`${illustrated}.mdx`, illustrated]) {
      rmSync(path.join(warm.folder, walkContent, name), { recursive: true });
    }
    await Promise.all([build(warm.folder, variablesOf(walk)), buildAnew(walk, cold.folder)]);
    assertSameSite(site, path.join(cold.folder, 'dist'), `without pictures, seed ${seed}`);
    assert.ok(!bytesOf(site).has(`incidents/${illustrated}/index.html`));
  });

  test('each kind of edit was compared often enough', () => {
    assert.deepEqual(
      kinds.filter((kind) => (compared.get(kind) ?? 0) < comparisons),
      [],
    );
  });
});

/** An edit and a mistake that stops the build; then the mistake is taken back, and every other time the edit as well. */
async function fail(walk: Walk, step: number): Promise<void> {
  const postmortem = path.join(walk.folder, walkContent, '2025-11-03-booking-locks-up.mdx');
  const page = path.join(walk.folder, 'src/pages/incidents/[id].astro');
  const before = bytesOf(path.join(walk.folder, 'dist'));
  const texts = [postmortem, page].map((file) => [file, readFileSync(file, 'utf8')] as const);
  rewrite(postmortem, /$/, `\nNever seen, of step ${step}.\n`);
  // Some pages are made, the edited one among them, before the build stops; or the check refuses a file.
  if (walk.random.chance(0.5)) {
    const stop = "if (id.includes('spare')) throw new Error('This page cannot be made.');\n";
    rewrite(page, /^const sections = /m, `${stop}$&`);
  } else {
    rewrite(postmortem, /^severity: .*$/m, 'severity: SEV9');
  }
  const { code } = await runBuild(walk.folder, variablesOf(walk));
  assert.equal(code, 1, 'the build fails');
  assert.deepEqual(bytesOf(path.join(walk.folder, 'dist')), before, 'the site of before stays');
  for (const [file, text] of texts) writeFileSync(file, text);
  if (walk.random.chance(0.5)) rewrite(postmortem, /$/, `\nSeen, of step ${step}.\n`);
}

/** An edit, and a build of it that is killed as soon as it has begun to write or a little later. */
async function kill(walk: Walk, step: number): Promise<void> {
  const postmortem = path.join(walk.folder, walkContent, '2025-11-03-booking-locks-up.mdx');
  const text = readFileSync(postmortem, 'utf8');
  rewrite(postmortem, /$/, `\nLost in step ${step}.\n`);
  const child = spawn(process.execPath, ['src/cli/build.mjs'], {
    cwd: walk.folder,
    env: { ...process.env, ...variablesOf(walk) },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && !isUnfinished(walk)) await pause(20);
  await pause(walk.random.integer(0, 900));
  child.kill('SIGKILL');
  await ended;
  if (walk.random.chance(0.5)) writeFileSync(postmortem, text);
}

/** What is kept between builds is damaged, one file of any kind, and something is edited. */
function damage(walk: Walk, step: number): string | Promise<string> {
  const cache = path.join(walk.folder, '.aftermath');
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) =>
      /(?:\/pages|\/postmortems|\/words|\/[0-9a-f]{12}\/code|\/pictures\/.*\.\w+|renderers\/.*\.(?:mjs|css)|\/site\/.*\.html)$/.test(
        name,
      ),
    )
    .sort();
  const file = path.join(cache, walk.random.pick(files));
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 1 - walk.random.integer(0, 200)));
  return edits.postmortem(walk, step);
}

/** Builds the same project where nothing was built before. */
async function buildAnew(walk: Walk, folder: string): Promise<void> {
  for (const name of ['.aftermath', '.astro', 'dist', walkContent, 'src']) {
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  for (const name of [walkContent, walkConfig, 'src']) {
    cpSync(path.join(walk.folder, name), path.join(folder, name), { recursive: true });
  }
  await build(folder, variablesOf(walk));
}

function isUnfinished({ folder }: Walk): boolean {
  const cache = path.join(folder, '.aftermath');
  return readdirSync(cache).some((room) => existsSync(path.join(cache, room, 'unfinished')));
}

function variablesOf({ today }: Walk): Record<string, string> {
  return {
    AFTERMATH_TODAY: today,
    AFTERMATH_CONTENT: walkContent,
    AFTERMATH_PUBLIC: 'tests/fixtures/site/public',
    AFTERMATH_CONFIG: walkConfig,
  };
}
