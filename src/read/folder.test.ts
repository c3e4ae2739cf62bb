import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { listAgain, listPostmortems, type Listing } from './folder.ts';

async function list(
  files: readonly string[],
  links: Readonly<Record<string, string>> = {},
): Promise<Listing> {
  const base = await mkdtemp(path.join(tmpdir(), 'folder-'));
  const root = path.join(base, 'incidents');
  try {
    await mkdir(root);
    await writeFile(path.join(base, 'secret.mdx'), 'x');
    for (const file of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), 'x');
    }
    for (const [link, target] of Object.entries(links))
      await symlink(target, path.join(root, link));
    return listPostmortems(root);
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

test('both forms are listed by id, and data, dots and underscores passed over', async () => {
  const { files, problems } = await list([
    'b.mdx',
    'a/index.mdx',
    'a/data.csv',
    'c/data.csv',
    '.hidden.mdx',
    '_draft.mdx',
    '_parts/x.mdx',
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    files.map(({ id, file }) => [id, file]),
    [
      ['a', 'a/index.mdx'],
      ['b', 'b.mdx'],
    ],
  );
});

test('a file that nobody would read is a problem of its own', async () => {
  for (const [file, rule] of [
    ['a.md', 'file-not-read'],
    ['a.MDX', 'file-not-read'],
    ['a/other.mdx', 'file-not-read'],
    ['a/b/index.mdx', 'file-not-read'],
    ['Big_Name.mdx', 'file-name'],
    ['index.mdx', 'file-name'],
    ['a b.mdx', 'file-name'],
  ] as const) {
    const { files, problems } = await list([file]);
    assert.deepEqual(files, [], file);
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.rule]),
      [[file, rule]],
    );
  }
});

test('one id in both forms is a problem, and one of them is kept', async () => {
  const { files, problems } = await list(['a.mdx', 'a/index.mdx']);
  assert.equal(files.length, 1);
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['file-twice'],
  );
});

test('a link may not lead out, and one that leads nowhere is no file', async () => {
  const { files, problems } = await list(['a.mdx'], {
    'b.mdx': '../secret.mdx',
    'c.mdx': 'nothing',
    'd.mdx': 'a.mdx',
  });
  assert.deepEqual(
    files.map(({ id }) => id),
    ['a', 'd'],
  );
  assert.deepEqual(
    problems.map(({ file, rule }) => [file, rule]),
    [
      ['b.mdx', 'file-outside'],
      ['c.mdx', 'file-not-read'],
    ],
  );
});

test('a folder that is not there lists nothing', () => {
  const { files, problems } = listPostmortems(path.join(tmpdir(), 'folder-not-there'));
  assert.deepEqual([files, problems], [[], []]);
});

test('after changes in listed files a listing stands; what came, went or is no file now is listed anew', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'folder-'));
  const inside = (name: string): string => path.join(root, name);
  const idsAfter = (before: Listing, ...names: string[]): string[] =>
    listAgain(root, before, new Set(names.map(inside))).files.map(({ id }) => id);
  try {
    for (const name of ['a.mdx', 'b.mdx']) await writeFile(inside(name), 'x');
    const before = listPostmortems(root);
    await writeFile(inside('a.mdx'), 'y');
    assert.equal(listAgain(root, before, new Set([inside('a.mdx'), inside('.a.mdx.swp')])), before);

    await writeFile(inside('c.mdx'), 'x');
    assert.deepEqual(idsAfter(before, 'a.mdx', 'c.mdx'), ['a', 'b', 'c']);
    await rm(inside('b.mdx'));
    assert.deepEqual(idsAfter(before, 'b.mdx'), ['a', 'c']);
    await rm(inside('a.mdx'));
    await mkdir(inside('a.mdx'));
    assert.deepEqual(idsAfter(before, 'a.mdx'), ['c']);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
