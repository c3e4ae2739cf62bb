import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import siteConfig from '../../../site.config.ts';
import { siteConfigSchema } from '../../domain/site-config.ts';
import { loadFolder, type LoadedFolder, type LoadInput } from './load-folder.ts';
import type { LoadedPostmortem } from './postmortem-store.ts';

let root = '';
let input: LoadInput;
let store: Map<string, LoadedPostmortem>;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'load '));
  await mkdir(path.join(root, 'a'));
  store = new Map();
  input = {
    contentDir: root,
    publicDir: path.join(root, 'public'),
    config: siteConfigSchema.parse(siteConfig),
    today: '2026-11-22',
    base: 'base',
  };
});

afterEach(() => rm(root, { recursive: true }));

function write(file: string, body = '', extra = ''): Promise<void> {
  const text = `---\ntitle: An outage\ndate: 2021-03-04\nstatus: draft\nseverity: SEV2\nservices: [site]\nstarted: 2021-03-04T09:12Z\ndetected: 2021-03-04T09:20Z\nresolved: unknown\n${extra}---\n\n## Impact\n\n${body}\n`;
  return writeFile(path.join(root, file), text);
}

/** Loads as a build does: what is fresh is kept, what is gone is deleted. */
async function load(
  change: Partial<LoadInput> = {},
): Promise<{ folder: LoadedFolder; fresh: string[] }> {
  const folder = await loadFolder({ ...input, ...change }, (id) => store.get(id));
  for (const id of store.keys()) if (!folder.ids.has(id)) store.delete(id);
  for (const loaded of folder.fresh) store.set(loaded.id, loaded);
  return { folder, fresh: folder.fresh.map(({ id }) => id) };
}

const graph = '<MetricGraph data="data.csv" title="Errors" />';
const data = 'time,errors\n2021-03-04T09:00Z,1\n2021-03-04T09:01Z,2\n';

test('only what has changed is read again', async () => {
  await write('a.mdx', 'One.');
  await write('b.mdx', 'Two.');
  assert.deepEqual((await load()).fresh, ['a', 'b']);
  assert.deepEqual((await load()).fresh, []);
  await write('b.mdx', 'Three.');
  assert.deepEqual((await load()).fresh, ['b']);
  assert.match(store.get('b')?.source ?? '', /Three/);
});

test('a change of config or analysing code has everything read again', async () => {
  await write('a.mdx');
  await load();
  assert.deepEqual((await load({ base: 'other' })).fresh, ['a']);
});

test('a data file is part of the postmortem that shows it', async () => {
  await write('a.mdx', graph);
  await writeFile(path.join(root, 'a', 'data.csv'), data);
  await load();
  const before = store.get('a')?.data.evidenceDigest;
  await writeFile(path.join(root, 'a', 'data.csv'), data.replace(',2', ',3'));
  assert.deepEqual((await load()).fresh, ['a']);
  assert.notEqual(store.get('a')?.data.evidenceDigest, before);
});

test('a problem in a data file is told with its own name and line, and keeps the postmortem out', async () => {
  await write('a.mdx', graph);
  await writeFile(path.join(root, 'a', 'data.csv'), data.replace(',2', ',two'));
  const { folder, fresh } = await load();
  assert.deepEqual(fresh, []);
  const [problem] = folder.problems.filter(({ severity }) => severity === 'error');
  assert.equal(problem?.file, 'a/data.csv');
  assert.equal(problem.line, 3);
});

test('warnings of what was not read again are told again', async () => {
  await write('a.mdx');
  const first = (await load()).folder.problems;
  assert.ok(first.some(({ severity }) => severity === 'warning'));
  const second = await load();
  assert.deepEqual(second.fresh, []);
  assert.deepEqual(second.folder.problems, first);
});

test('what names others is checked against them each time, and read again only when that is wrong', async () => {
  await write('a.mdx');
  await write('b.mdx', 'See [it](/incidents/a/#impact).', 'recurrenceOf: [a]\n');
  const first = await load();
  assert.deepEqual(first.fresh, ['a', 'b']);
  await write('a.mdx', 'Another text.');
  assert.deepEqual((await load()).fresh, ['a']);
  await rm(path.join(root, 'a.mdx'));
  const { folder } = await load();
  assert.deepEqual(
    folder.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ['recurrence-unknown', 'link-broken'],
  );
  assert.deepEqual([...folder.ids], ['b']);
  assert.deepEqual([...folder.refused], ['b']);
  await write('a.mdx');
  const untouched = (file: string): boolean => file !== path.join(root, 'a.mdx');
  assert.deepEqual((await load({ untouched })).folder.refused.size, 0);
});

test('a warning about others is told for as long as it is one, and no longer', async () => {
  input.config.rules = { 'link-broken': 'warning' };
  await write('b.mdx', 'See [it](/incidents/a/).');
  const told = async (): Promise<string[]> =>
    (await load()).folder.problems.map(({ rule }) => rule);
  assert.ok((await told()).includes('link-broken'));
  assert.ok((await told()).includes('link-broken'));
  await write('a.mdx');
  assert.ok(!(await told()).includes('link-broken'));
});

test('what is broken keeps its last good state until it is mended', async () => {
  await write('a.mdx', 'Good.');
  await load();
  await write('a.mdx', '{broken}');
  const { folder, fresh } = await load();
  assert.deepEqual(fresh, []);
  assert.ok(folder.problems.some(({ severity }) => severity === 'error'));
  assert.match(store.get('a')?.source ?? '', /Good/);
  await write('a.mdx', 'Mended.');
  assert.deepEqual((await load()).fresh, ['a']);
});

test('an earlier today checks again what a later one let pass', async () => {
  await write('a.mdx');
  await load();
  assert.deepEqual((await load({ today: '2026-11-23' })).fresh, []);
  const { folder } = await load({ today: '2021-01-01' });
  assert.ok(folder.problems.some(({ severity }) => severity === 'error'));
});

test('what is known to be untouched is not opened again; what it shows is looked at as well', async () => {
  await write('a.mdx', graph);
  await write('b.mdx', 'Two.');
  await writeFile(path.join(root, 'a', 'data.csv'), data);
  await load();
  const touched = new Set<string>();
  const untouched = (file: string): boolean => !touched.has(file);
  await write('b.mdx', 'Three.');
  assert.deepEqual((await load({ untouched })).fresh, []);
  touched.add(path.join(root, 'b.mdx'));
  assert.deepEqual((await load({ untouched })).fresh, ['b']);
  await writeFile(path.join(root, 'a', 'data.csv'), data.replace(',2', ',3'));
  touched.add(path.join(root, 'a', 'data.csv'));
  assert.deepEqual((await load({ untouched })).fresh, ['a']);
});
