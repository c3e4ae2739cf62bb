import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, runBuild } from './run-build.ts';
import { tinySite } from './tiny-site.ts';

const exitEarly = pathToFileURL(path.join(import.meta.dirname, 'exit-early.ts')).href;
const editCode = pathToFileURL(path.join(import.meta.dirname, 'edit-code.ts')).href;

suite('a build that fails half-way', () => {
  const site = tinySite();
  const renderers = path.join(site.folder, '.aftermath', 'renderers');
  let last = '';
  before(async () => {
    await build(site.folder, site.variables);
    last = site.digest();
    site.write('two');
  });
  after(site.remove);

  for (const { what, entry, at } of [
    { what: 'Astro', entry: 'astro-entry.ts', at: 'start' },
    { what: 'Rendering', entry: 'render-entry.ts', at: 'start' },
    {
      what: 'Rendering',
      entry: 'render-entry.ts',
      at: 'incidents/2021-01-10-primary-node-outage/index.html',
    },
  ]) {
    test(`a dependency that ends ${entry} with 0 at \`${at}\` leaves the last site`, async () => {
      // Else Astro would not run.
      if (what === 'Astro') rmSync(renderers, { recursive: true, force: true });
      const { code, output } = await runBuild(site.folder, {
        ...site.variables,
        NODE_OPTIONS: `--import=${exitEarly}`,
        EXIT_IN: entry,
        EXIT_AT: at,
      });
      assert.equal(code, 1, output);
      assert.match(
        output,
        new RegExp(`${what} ended before its work was done, so \`dist\` stays as it was\\.`),
      );
      assertUntouched(output);
    });
  }

  test('code that is edited while it is compiled leaves the last site, and no renderer', async () => {
    rmSync(renderers, { recursive: true, force: true });
    const styles = path.join(site.folder, 'src/styles/site.css');
    const text = readFileSync(styles);
    const { code, output } = await runBuild(site.folder, {
      ...site.variables,
      NODE_OPTIONS: `--import=${editCode}`,
    });
    writeFileSync(styles, text);
    assert.equal(code, 1, output);
    assert.match(output, /Code or config changed while it was compiled\. Build again\./);
    assertUntouched(output);
    assert.ok(!existsSync(renderers));
  });

  // The largest file that may be written stands for a disk that is full: what is kept of the postmortem is larger.
  test('a file that cannot be written to its end leaves the last site', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 30; exec "$0" src/cli/build.mjs', process.execPath],
      {
        cwd: site.folder,
        encoding: 'utf8',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...site.variables },
      },
    );
    const output = `${stdout}${stderr}`;
    assert.notEqual(status, 0, output);
    assert.match(output, /EFBIG|too large/i);
    assertUntouched(output);
  });

  // Everything is rendered by then. Its files cannot be linked, as between two disks, so they are copied.
  test('a site that cannot be copied to its end leaves the last site', () => {
    const publish = path.join(import.meta.dirname, '../../src/cli/publish.ts');
    mkdirSync(path.join(site.folder, 'large'));
    writeFileSync(path.join(site.folder, 'large', 'index.html'), 'a'.repeat(40_000));
    const program = `
      const { publish } = await import(${JSON.stringify(pathToFileURL(publish).href)});
      publish(process.argv[1], process.argv[2], { link: () => { throw new Error('EXDEV'); } });`;
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 30; exec "$0" --input-type=module -e "$1" "$2" "$3"',
        process.execPath,
      ].concat([program, path.join(site.folder, 'large'), site.dist]),
      { encoding: 'utf8' },
    );
    assert.notEqual(status, 0);
    assert.match(stderr, /\bE(?:IO|FBIG)\b/);
    assertUntouched(stderr);
  });

  test('the next build is a whole one', async () => {
    const clean = tinySite();
    clean.write('two');
    await build(clean.folder, clean.variables);
    await build(site.folder, site.variables);
    assert.equal(site.digest(), clean.digest());
    assert.notEqual(site.digest(), last);
    clean.remove();
  });

  function assertUntouched(output: string): void {
    assert.equal(site.digest(), last, output);
    assert.deepEqual(site.leftovers(), [], output);
  }
});
