import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { loadSiteConfig } from './load-site-config.ts';
import { projectRoot } from './project.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'a config '));
});
after(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

test('the config of the project loads', async () => {
  const { config } = await loadSiteConfig(projectRoot);
  assert.equal(config?.name, 'Aftermath');
});

test('a config that is wrong, broken or not there is a problem under its own name', async () => {
  for (const [file, message] of [
    [await write('wrong.config.ts', 'export default { name: "x" };'), /is missing/],
    [await write('broken.config.ts', 'export default {'), /cannot be loaded/],
    [await write('import.config.ts', 'import "./nowhere.ts";'), /cannot be loaded/],
    [await write('empty.config.ts', 'export const name = 1;'), /exports no config/],
    [path.join(folder, 'gone.config.ts'), /cannot be loaded/],
  ] as const) {
    const { config, problems } = await loadSiteConfig(folder, file);
    assert.equal(config, null);
    const [problem] = problems;
    assert.equal(problem?.file, path.basename(file));
    assert.match(problem.message, message);
    assert.equal(problem.message.includes(folder), false);
  }
});

test('a config that was changed is read again', async () => {
  const file = await write('changed.config.ts', 'export const name = 1;');
  await utimes(file, 1, 1);
  assert.match((await loadSiteConfig(folder, file)).problems[0]?.message ?? '', /no config/);
  await write('changed.config.ts', 'export default { name: 1 };');
  const { problems } = await loadSiteConfig(folder, file);
  assert.ok(problems.some(({ message }) => message === '`name` is `1`.'));
});
