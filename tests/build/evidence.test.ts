import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { copyProject } from './project-copy.ts';
import { build, bytesOf } from './run-build.ts';

const pictures = '2026-06-18-gate-readers-offline';
const graphs = '2026-08-09-timetable-search-slow';

suite('graphs and pictures between two builds', () => {
  const copy = copyProject('evidence');
  const content = path.join(copy.folder, 'kept');
  const variables = {
    AFTERMATH_TODAY: '2026-11-22',
    AFTERMATH_CONTENT: 'kept',
    AFTERMATH_PUBLIC: 'tests/fixtures/site/public',
    AFTERMATH_CONFIG: 'tests/fixtures/site/site.config.ts',
  };
  after(copy.remove);

  test('a changed data file has exactly its page made again, and no picture packed again', async () => {
    mkdirSync(content);
    for (const name of [`${pictures}.mdx`, pictures, graphs]) {
      cpSync(
        path.join(copy.folder, 'tests/fixtures/site/incidents', name),
        path.join(content, name),
        { recursive: true },
      );
    }
    await build(copy.folder, variables);
    const before = made(copy.folder);
    const pages = [...before.keys()].filter((name) => name.startsWith('site/incidents/'));
    assert.ok(
      pages.some((name) => name.includes(pictures)),
      pages.join('\n'),
    );
    assert.ok([...before.keys()].filter((name) => /\.(?:avif|webp)$/.test(name)).length >= 6);
    const site = bytesOf(path.join(copy.folder, 'dist'));

    const file = path.join(content, graphs, 'search-latency.csv');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('23:55:00Z,0.1283', '23:55:00Z,0.1383'));
    assert.notEqual(readFileSync(file, 'utf8'), text);
    await build(copy.folder, variables);

    const again = [...made(copy.folder)].filter(([name, time]) => before.get(name) !== time);
    assert.deepEqual(
      again
        .map(([name]) => name)
        .filter((name) => name.startsWith('site/incidents/') || name.startsWith('pictures/')),
      [`site/incidents/${graphs}/index.html`, `site/incidents/${graphs}/search-latency.csv`],
    );
    const changed = [...bytesOf(path.join(copy.folder, 'dist'))].filter(
      ([name, bytes]) => site.get(name) !== bytes,
    );
    assert.deepEqual(
      changed.map(([name]) => name).filter((name) => !name.startsWith('pagefind/')),
      [`incidents/${graphs}/index.html`, `incidents/${graphs}/search-latency.csv`],
    );
  });
});

/** When each page and packed picture was written, by its path in the cache; sorted. */
function made(folder: string): Map<string, number> {
  const caches = path.join(folder, '.aftermath');
  const room = readdirSync(caches).find((name) => existsSync(path.join(caches, name, 'site')));
  const cache = path.join(caches, room ?? 'none');
  return new Map(
    ['pictures', 'site'].flatMap((part) =>
      readdirSync(path.join(cache, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort()
        .map((file) => [
          path.relative(cache, file).split(path.sep).join('/'),
          statSync(file).mtimeMs,
        ]),
    ),
  );
}
