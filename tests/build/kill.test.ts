import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, suite, test, type TestContext } from 'node:test';
import { seededRandom } from '../../bench/archive/random.ts';
import { recover } from '../../src/cli/recover.ts';
import { killBuild, targets, type Kill } from './kill-build.ts';
import { build } from './run-build.ts';
import { assertSameSite } from './same-site.ts';
import { tinySite } from './tiny-site.ts';

/** Set `KILL_SEED` to kill at other moments. */
const seed = process.env['KILL_SEED'] ?? '1';
const random = seededRandom('kill', seed);
/** Kills that have to reach a build, and how many builds are started for them at most. */
const hits = 20;
const tries = 40;

suite('a build that is killed', () => {
  const site = tinySite();
  const clean = tinySite();
  const versions = ['one', 'two'] as const;
  const digests = { one: '', two: '' };
  let duration = 0;

  before(async () => {
    await build(clean.folder, clean.variables);
    digests.one = clean.digest();
    await build(site.folder, site.variables);
    assert.equal(site.digest(), digests.one);
    clean.write('two');
    await build(clean.folder, clean.variables);
    digests.two = clean.digest();
    assert.notEqual(digests.two, digests.one);
    // One that has pages to keep takes less time than the first, and such are killed.
    site.write('two');
    const since = performance.now();
    await build(site.folder, site.variables);
    duration = performance.now() - since;
    assert.equal(site.digest(), digests.two);
  });
  after(() => {
    site.remove();
    clean.remove();
  });

  test('leaves the last site or the new one, and nothing for the next build', async (t: TestContext) => {
    let [next, last] = versions as readonly ['one' | 'two', 'one' | 'two'];
    const counts = { killed: 0, last: 0, next: 0, between: 0 };
    for (let number = 0; counts.killed < hits && number < tries; number += 1) {
      site.write(next);
      const kill = drawn(number, duration);
      const since = performance.now();
      const code = await killBuild(site, kill);
      const told = `seed ${seed}, kill ${String(number)}: ${JSON.stringify(kill)}, code ${String(code)}`;
      // A busy machine makes the first one slow, and kills would come too late.
      if (code === 0) duration = Math.min(duration, performance.now() - since);
      else counts.killed += 1;
      // A kill between the two renames: the first thing that the next command does is to mend it.
      if (!existsSync(site.dist)) {
        counts.between += 1;
        recover(site.dist);
      }
      const found = site.digest();
      const which = versions.find((version) => digests[version] === found);
      assert.ok(which, `a whole site: ${told}`);
      if (code === 0) assert.equal(which, next, told);
      counts[which === next ? 'next' : 'last'] += 1;
      if (which === next) [last, next] = [next, last];
    }
    t.diagnostic(
      `seed ${seed}: ${JSON.stringify(counts)}, a build takes ${duration.toFixed(0)} ms`,
    );
    assert.ok(counts.killed >= hits, `${String(counts.killed)} kills reached a build`);
    assert.ok(counts.last > 0, 'some came before the new site was in its place');

    site.write('two');
    await build(site.folder, site.variables);
    assertSameSite(site.dist, clean.dist, 'after the last kill');
    assert.deepEqual(site.leftovers(), []);
  });
});

/** Every seventh kill falls in the moment in which the site is published, which chance would hardly hit. */
function drawn(number: number, duration: number): Kill {
  const since = number % 7 === 6 ? 'publishing' : 'start';
  return {
    signal: number % 2 === 0 ? 'SIGTERM' : 'SIGKILL',
    target: targets[Math.floor(number / 2) % 3] ?? 'both',
    after: random.integer(0, since === 'start' ? Math.round(0.9 * duration) : 8),
    since,
  };
}
