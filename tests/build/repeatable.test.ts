import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { z } from 'zod';
import { sites } from '../e2e/addresses.ts';
import { copyProject } from './project-copy.ts';
import { build, bytesOf } from './run-build.ts';
import { assertSameSite } from './same-site.ts';

/** Two people with the same files: other folders, clocks, languages, and another order of work. */
const east = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
const west = { TZ: 'America/Los_Angeles', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' };
const six = { ...sites.site.variables, AFTERMATH_OUT: 'dist' };
const fixture = { ...sites.fixture.variables, AFTERMATH_OUT: 'dist' };

const ids = [
  '2020-12-11-all-services-outage',
  '2020-12-11-postgres-connection-surge',
  '2021-01-10-primary-node-outage',
  '2021-01-12-django-site-exhaustion',
  '2021-01-30-nodebalancer-faults',
  '2021-07-11-cascading-node-failures',
];

suite('the same input and the same today', () => {
  const here = copyProject('here');
  const there = copyProject('over there');
  const dist = path.join(here.folder, 'dist');
  const elsewhere = (name: string): string => path.join(there.folder, name);

  before(async () => {
    await build(there.folder, { ...six, ...west, AFTERMATH_OUT: 'six built first' });
    await build(there.folder, { ...fixture, ...west, AFTERMATH_OUT: 'fixture' });
    await build(here.folder, { ...fixture, ...east });
  });
  after(() => {
    here.remove();
    there.remove();
  });

  test('two folders, zones and languages give the same bytes', () => {
    assertSameSite(dist, elsewhere('fixture'), 'the fixture site');
  });

  test('no file names the folder in which it was built', () => {
    const told = [...bytesOf(dist)].filter(([, bytes]) => bytes.includes(here.folder));
    assert.deepEqual(
      told.map(([name]) => name),
      [],
    );
  });

  test('of packages, a renderer loads those alone that are native or seldom asked for', () => {
    const renderers = path.join(here.folder, '.aftermath/renderers');
    const modules = readdirSync(renderers, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(path.join(renderers, name), 'utf8'));
    const named = modules.flatMap((code) =>
      [...code.matchAll(/^(?:import [^"']* from |(?!\s*[/*]).*\bimport\()["']([^"']+)["']/gm)].map(
        ([, name = '']) => name,
      ),
    );
    const packages = named.filter((name) => !/^\.|^\/|^node:/.test(name));
    assert.deepEqual([...new Set(packages.map((name) => name.split('/')[0]))].sort(), [
      'opentype.js',
      'satteri',
      'sharp',
      'shiki',
    ]);
  });

  test('another content folder, built after it into the same place, leaves nothing of it', async () => {
    await build(here.folder, { ...six, ...east });
    assertSameSite(dist, elsewhere('six built first'), 'the six');
  });

  test('six postmortems make six pages and eleven follow-ups, nine of them done', () => {
    const site = elsewhere('six built first');
    for (const id of ids) {
      assert.ok(existsSync(path.join(site, 'incidents', id, 'index.html')), id);
    }
    const pages = [...bytesOf(site).keys()].filter((name) =>
      /^incidents\/.*\/index\.html$/.test(name),
    );
    assert.equal(pages.length, ids.length);
    const { today, followUps } = z
      .object({ today: z.string(), followUps: z.array(z.object({ status: z.string() })) })
      .parse(JSON.parse(readFileSync(path.join(site, 'follow-ups.json'), 'utf8')));
    assert.equal(today, '2026-08-22');
    assert.equal(followUps.length, 11);
    assert.equal(followUps.filter(({ status }) => status === 'done').length, 9);
  });
});
