import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { environmentVariables, readEnvironment } from './environment.ts';
import { UsageError } from './usage-error.ts';

const cwd = path.resolve('/somewhere/my project');
const night = new Date('2026-08-22T23:59:59.999Z');

test('without variables the folders are the usual ones and today is the UTC day', () => {
  const environment = readEnvironment({}, night, cwd);
  assert.equal(environment.today, '2026-08-22');
  assert.equal(environment.contentDir, path.join(cwd, 'content', 'incidents'));
  assert.equal(environment.publicDir, path.join(cwd, 'public'));
  assert.equal(environment.outDir, path.join(cwd, 'dist'));
  assert.equal(environment.configFile, path.join(cwd, 'site.config.ts'));
});

test('variables win; a relative folder is taken from the project', () => {
  const elsewhere = path.resolve('/elsewhere/with a blank');
  const environment = readEnvironment(
    {
      AFTERMATH_TODAY: '2024-02-29',
      AFTERMATH_CONTENT: elsewhere,
      AFTERMATH_OUT: 'out/a b',
      AFTERMATH_CONFIG: 'teams/a b.config.ts',
    },
    night,
    cwd,
  );
  assert.equal(environment.today, '2024-02-29');
  assert.equal(environment.contentDir, elsewhere);
  assert.equal(environment.outDir, path.join(cwd, 'out', 'a b'));
  assert.equal(environment.configFile, path.join(cwd, 'teams', 'a b.config.ts'));
});

test('an empty variable is one that is not set', () => {
  assert.deepEqual(
    readEnvironment(
      { AFTERMATH_TODAY: '', AFTERMATH_CONTENT: '', AFTERMATH_CONFIG: '' },
      night,
      cwd,
    ),
    readEnvironment({}, night, cwd),
  );
});

for (const value of [
  '2026-02-30',
  '2023-02-29',
  '2026-8-22',
  '22.08.2026',
  'today',
  '2026-13-01',
]) {
  test(`${value} is no date, and the sentence says how to write one`, () => {
    assert.throws(
      () => readEnvironment({ AFTERMATH_TODAY: value }, night, cwd),
      (error) =>
        error instanceof UsageError &&
        error.message.includes(`\`${value}\``) &&
        error.message.includes('yyyy-mm-dd'),
    );
  });
}

test('each set of content, public folder and config has a cache of its own; the place of the site does not matter', () => {
  const cache = (env: Record<string, string>): string => readEnvironment(env, night, cwd).cacheDir;
  const caches = [
    cache({}),
    cache({ AFTERMATH_CONTENT: 'other' }),
    cache({ AFTERMATH_PUBLIC: 'other' }),
    cache({ AFTERMATH_CONFIG: 'other' }),
    cache({ AFTERMATH_CONTENT: 'public', AFTERMATH_PUBLIC: 'content/incidents' }),
  ];
  assert.equal(new Set(caches).size, caches.length);
  assert.equal(cache({ AFTERMATH_OUT: 'other', AFTERMATH_TODAY: '2020-01-01' }), cache({}));
});

test('a child that is given the variables reads the same environment on another day', () => {
  const environment = readEnvironment({ AFTERMATH_OUT: 'x', AFTERMATH_CONFIG: 'y.ts' }, night, cwd);
  const inChild = readEnvironment(
    environmentVariables(environment),
    new Date('2026-08-23T00:00:01Z'),
    cwd,
  );
  assert.deepEqual(inChild, environment);
});
