import assert from 'node:assert/strict';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { entriesOf, readFolders, type Folders } from './folder-listing.ts';
import { FolderMemory } from './folder-memory.ts';
import { readLines, writeLines } from './kept-lines.ts';

/** Longer than the clock of a file system stands still; milliseconds. */
const tick = 20;

let home = '';
let folder = '';
let kept = '';

/** Long after the folder was made. */
const later = (): number => Date.now() + 60_000;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'folders '));
  folder = path.join(home, 'site');
  kept = path.join(home, 'folders');
  mkdirSync(path.join(folder, 'incidents'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'page');
  symlinkSync('index.html', path.join(folder, 'link'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** What stands in the folder. */
function listed(folders: Folders): unknown {
  return entriesOf(folders.listingOf(folder)).map(({ name, kind }) => [name, kind]);
}

/** Remembers the folder, as a build does. */
async function remember(): Promise<void> {
  await pause(tick);
  const memory = new FolderMemory(kept, later);
  memory.listingOf(folder);
  memory.save();
}

test('it says what stands in a folder, sorted, as looking says it', () => {
  const memory = new FolderMemory(kept, later);
  assert.deepEqual(memory.listingOf(folder), readFolders.listingOf(folder));
  assert.deepEqual(listed(memory), [
    ['incidents', 'folder'],
    ['index.html', 'file'],
    ['link', 'other'],
  ]);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  assert.deepEqual(listed(memory), []);
});

test('a folder that has not changed is not opened again', async () => {
  await remember();
  const [line = ''] = readLines(kept, 'folders 1');
  writeLines(kept, 'folders 1', [line.replace('index.html', 'other.html'), '']);
  const remembered = [
    ['incidents', 'folder'],
    ['other.html', 'file'],
    ['link', 'other'],
  ];
  assert.deepEqual(listed(new FolderMemory(kept, later)), remembered);
});

const changes: Record<string, () => void> = {
  'a new file': () => {
    writeFileSync(path.join(folder, 'new.html'), '');
  },
  'a file less': () => {
    rmSync(path.join(folder, 'index.html'));
  },
  'another name': () => {
    renameSync(path.join(folder, 'index.html'), path.join(folder, 'page.html'));
  },
  'another file of the same name': () => {
    writeFileSync(path.join(home, 'other'), 'page');
    rmSync(path.join(folder, 'index.html'));
    linkSync(path.join(home, 'other'), path.join(folder, 'index.html'));
  },
  'another file in its place': () => {
    writeFileSync(path.join(home, 'other'), 'page');
    renameSync(path.join(home, 'other'), path.join(folder, 'index.html'));
  },
  'a folder for a file': () => {
    rmSync(path.join(folder, 'index.html'));
    mkdirSync(path.join(folder, 'index.html'));
  },
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name} is seen`, async () => {
    await remember();
    const before = readFolders.listingOf(folder);
    change();
    assert.notEqual(readFolders.listingOf(folder).text, before.text);
    assert.deepEqual(
      new FolderMemory(kept, later).listingOf(folder),
      readFolders.listingOf(folder),
    );
  });
}

test('a folder that changed a moment ago is opened again: it may change once more within one tick', () => {
  const memory = new FolderMemory(kept, Date.now);
  memory.listingOf(folder);
  memory.save();
  assert.doesNotMatch(readFileSync(kept, 'utf8'), /index\.html/);
});

test('what somebody noted is taken for what stands there, until it changes', async () => {
  await pause(tick);
  const memory = new FolderMemory(kept, later);
  const listing = memory.listingOf(folder);
  const noted = path.join(home, 'noted');
  mkdirSync(noted);
  await pause(tick);
  memory.note(noted, listing);
  assert.deepEqual(memory.listingOf(noted), listing);
  writeFileSync(path.join(noted, 'new.html'), '');
  assert.deepEqual(memory.listingOf(noted), readFolders.listingOf(noted));
  const now = new FolderMemory(kept, Date.now);
  mkdirSync(path.join(home, 'just made'));
  now.note(path.join(home, 'just made'), listing);
  assert.deepEqual(entriesOf(now.listingOf(path.join(home, 'just made'))), []);
});

test('what nobody looks at is remembered for one more build', async () => {
  await remember();
  new FolderMemory(kept, later).save();
  assert.match(readFileSync(kept, 'utf8'), /index\.html/);
  new FolderMemory(kept, later).save();
  assert.doesNotMatch(readFileSync(kept, 'utf8'), /index\.html/);
});

test('a memory in which anything was altered is forgotten', async () => {
  await remember();
  const good = readFileSync(kept, 'utf8');
  for (const bad of ['', good.slice(0, -1), good.replace('index', 'xedni')]) {
    writeFileSync(kept, bad);
    assert.deepEqual(
      new FolderMemory(kept, later).listingOf(folder),
      readFolders.listingOf(folder),
    );
  }
});
