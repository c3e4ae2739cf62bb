import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readDigests } from './digest-memory.ts';
import { readFolders, type FolderListing, type Folders } from './folder-listing.ts';
import { treeDigest } from './tree-digest.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'digest '));
  for (const name of ['one', 'two']) {
    mkdirSync(at(name, 'a', 'b'), { recursive: true });
    writeFileSync(at(name, 'x.txt'), 'x');
    writeFileSync(at(name, 'a', 'b', 'y.txt'), 'y');
  }
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function at(...names: string[]): string {
  return path.join(home, ...names);
}

test('two folders with the same files have one digest, wherever they lie', () => {
  assert.equal(treeDigest([at('one')]), treeDigest([at('two')]));
  assert.equal(treeDigest([at('one', 'x.txt')]), treeDigest([at('two', 'x.txt')]));
});

const changes: Record<string, () => void> = {
  'another byte': () => {
    writeFileSync(at('two', 'x.txt'), 'X');
  },
  'another file': () => {
    writeFileSync(at('two', 'z.txt'), '');
  },
  'a file less': () => {
    rmSync(at('two', 'a', 'b', 'y.txt'));
  },
  'another name': () => {
    renameSync(at('two', 'x.txt'), at('two', 'w.txt'));
  },
  'another place': () => {
    renameSync(at('two', 'a', 'b', 'y.txt'), at('two', 'a', 'y.txt'));
  },
  'bytes that moved from one file to the next': () => {
    writeFileSync(at('two', 'x.txt'), '');
    writeFileSync(at('two', 'a', 'b', 'y.txt'), 'yx');
  },
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name} makes another digest`, () => {
    change();
    assert.notEqual(treeDigest([at('one')]), treeDigest([at('two')]));
  });
}

test('what is not there counts, and so does the order of the paths', () => {
  assert.notEqual(treeDigest([at('one')]), treeDigest([at('one'), at('three')]));
  assert.notEqual(treeDigest([at('one'), at('x')]), treeDigest([at('x'), at('one')]));
});

test('what is skipped does not count', () => {
  writeFileSync(at('two', 'x.txt'), 'X');
  const skip = (inside: string): boolean => inside === 'x.txt';
  assert.equal(
    treeDigest([at('one')], readDigests, { skip }),
    treeDigest([at('two')], readDigests, { skip }),
  );
});

test('remembered folders make the same digest, and what changes in them another', () => {
  const walk = { folders: readFolders };
  assert.equal(treeDigest([at('one')], readDigests, walk), treeDigest([at('one')]));
  writeFileSync(at('one', 'x.txt'), 'X');
  assert.equal(treeDigest([at('one')], readDigests, walk), treeDigest([at('one')]));
});

test('of a folder whose listing is the very same, what was found earlier counts', () => {
  const listings = new Map<string, FolderListing>();
  const folders: Folders = {
    listingOf: (folder) => {
      const listing = listings.get(folder) ?? readFolders.listingOf(folder);
      listings.set(folder, listing);
      return listing;
    },
    note: () => undefined,
  };
  const walk = { folders, found: new Map<FolderListing, string>() };
  const before = treeDigest([at('one')], readDigests, walk);
  assert.equal(before, treeDigest([at('one')]));
  let asked = 0;
  const digestOf = (file: string): string => {
    asked += 1;
    return readDigests.digestOf(file);
  };
  assert.equal(treeDigest([at('one')], { digestOf }, walk), before);
  assert.equal(asked, 0);
  writeFileSync(at('one', 'x.txt'), 'X');
  listings.delete(at('one'));
  assert.equal(treeDigest([at('one')], { digestOf }, walk), treeDigest([at('one')]));
  assert.equal(asked, 1);
});
