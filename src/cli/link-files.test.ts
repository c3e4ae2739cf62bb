import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { FolderMemory } from './folder-memory.ts';
import { readFolders } from './folder-listing.ts';
import { isMirror, mirrorFiles, type Link } from './link-files.ts';

/** Longer than the clock of a file system stands still; milliseconds. */
const tick = 20;

let home = '';
let site = '';
let spare = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'links '));
  site = path.join(home, 'site');
  spare = path.join(home, 'spare');
  write(site, 'index.html');
  write(site, 'incidents/a/index.html');
  write(site, 'incidents/a/data.csv');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function write(folder: string, name: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, name);
}

/** Names and inodes of all that a folder holds. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), statSync(file)] as const)
    .map(([name, stats]) => `${name} ${stats.isFile() ? stats.ino : 'folder'}`)
    .sort();
}

/** Mirrors the site as a build does, long after anything was changed. */
async function mirror(): Promise<void> {
  await pause(tick);
  const folders = new FolderMemory(path.join(home, 'folders'), () => Date.now() + 60_000);
  mirrorFiles(site, spare, { folders });
  folders.save();
}

test('a folder becomes the same as another, whoever changes either, as far as folders are remembered or not', async () => {
  const changes = [
    (): void => undefined,
    (): void => undefined,
    (): void => {
      write(site, 'index.html');
    },
    (): void => {
      write(site, 'incidents/b/index.html');
    },
    (): void => {
      rmSync(path.join(site, 'incidents/a/data.csv'));
    },
    (): void => {
      rmSync(path.join(spare, 'incidents'), { recursive: true });
    },
    (): void => {
      write(spare, 'incidents/a/index.html');
      write(spare, 'incidents/b/extra/index.html');
      write(spare, 'extra.html');
      symlinkSync(site, path.join(spare, 'link'));
    },
    (): void => {
      rmSync(path.join(site, 'incidents'), { recursive: true });
      write(site, 'incidents');
    },
    (): void => {
      rmSync(path.join(spare, 'incidents'));
      write(spare, 'incidents/a/index.html');
    },
    (): void => {
      rmSync(path.join(site, 'incidents'));
      write(site, 'incidents/a/index.html');
    },
  ];
  for (const [index, change] of changes.entries()) {
    change();
    await mirror();
    assert.deepEqual(stateOf(spare), stateOf(site), `after change ${index}`);
    await mirror();
    assert.deepEqual(stateOf(spare), stateOf(site), `after change ${index}, once more`);
  }
});

test('links that are there already are not made again', () => {
  let made = 0;
  const link: Link = () => {
    made += 1;
  };
  assert.deepEqual(mirrorFiles(site, spare), { kept: 0, made: 3 });
  mirrorFiles(site, spare, { link });
  assert.equal(made, 0);
  write(site, 'index.html');
  assert.deepEqual(mirrorFiles(site, spare, { link }), { kept: 2, made: 1 });
  assert.equal(made, 1);
});

test('what cannot be linked is copied each time', () => {
  const link: Link = () => {
    throw new Error('EXDEV');
  };
  mirrorFiles(site, spare, { link });
  const past = new Date('2026-01-01T00:00:00Z');
  utimesSync(path.join(spare, 'index.html'), past, past);
  mirrorFiles(site, spare, { link });
  assert.equal(readFileSync(path.join(spare, 'index.html'), 'utf8'), 'index.html');
  assert.notEqual(statSync(path.join(spare, 'index.html')).mtimeMs, past.getTime());
});

test('a mirror holds the very files, all of them and no others', () => {
  const isOne = (): boolean => isMirror(site, spare, readFolders);
  assert.equal(isOne(), false);
  const changes = [
    (): void => {
      write(spare, 'incidents/a/extra');
    },
    (): void => {
      rmSync(path.join(spare, 'incidents/a/data.csv'));
    },
    (): void => {
      write(spare, 'incidents/a/index.html');
    },
    (): void => {
      mkdirSync(path.join(spare, 'incidents/b'));
    },
    (): void => {
      rmSync(path.join(spare, 'index.html'));
      mkdirSync(path.join(spare, 'index.html'));
    },
  ];
  for (const change of changes) {
    mirrorFiles(site, spare);
    assert.equal(isOne(), true);
    change();
    assert.equal(isOne(), false, String(change));
  }
});
