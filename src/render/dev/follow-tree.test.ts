import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { followTree } from './follow-tree.ts';

const room = mkdtempSync(path.join(tmpdir(), 'follow tree '));
const root = path.join(room, 'incidents');
const told = new Set<string>();
let stop = (): void => undefined;

const inside = (...names: string[]): string => path.join(root, ...names);

/** Does something, and waits until this path is told of. */
async function tells(whole: string, change: () => void): Promise<void> {
  told.clear();
  change();
  for (let round = 0; round < 300 && !told.has(whole); round += 1) await pause(10);
  assert.ok(told.has(whole), `${whole} is not among ${[...told].join()}`);
}

describe('a followed folder', () => {
  beforeEach(() => {
    stop();
    rmSync(room, { recursive: true, force: true });
    mkdirSync(inside('a'), { recursive: true });
    writeFileSync(inside('a.mdx'), 'one');
    writeFileSync(inside('a', 'data.csv'), 'one');
    stop = followTree(root, (whole) => told.add(whole));
  });
  after(() => {
    stop();
    rmSync(room, { recursive: true, force: true });
  });

  it('tells of files that are written, made and removed', async () => {
    await tells(inside('a.mdx'), () => {
      writeFileSync(inside('a.mdx'), 'two');
    });
    await tells(inside('b.mdx'), () => {
      writeFileSync(inside('b.mdx'), 'one');
    });
    await tells(inside('b.mdx'), () => {
      rmSync(inside('b.mdx'));
    });
    await tells(inside('a', 'data.csv'), () => {
      writeFileSync(inside('a', 'data.csv'), 'two');
    });
  });

  it('tells of a file that an editor replaces, again and again', async () => {
    for (const text of ['two', 'three', 'four']) {
      await tells(inside('a.mdx'), () => {
        writeFileSync(inside('.a.mdx.swap'), text);
        renameSync(inside('.a.mdx.swap'), inside('a.mdx'));
      });
    }
  });

  it('follows a folder that comes, with what is in it, and one that comes in its place', async () => {
    await tells(inside('b'), () => {
      mkdirSync(inside('b', 'more'), { recursive: true });
    });
    await tells(inside('b', 'more', 'data.csv'), () => {
      writeFileSync(inside('b', 'more', 'data.csv'), 'one');
    });
    await tells(inside('b'), () => {
      rmSync(inside('b'), { recursive: true });
    });
    await tells(inside('b'), () => {
      mkdirSync(inside('b'));
    });
    await tells(inside('b', 'data.csv'), () => {
      writeFileSync(inside('b', 'data.csv'), 'two');
    });
  });

  it('waits for the folder itself when it goes, and tells that it came back', async () => {
    await tells(root, () => {
      rmSync(root, { recursive: true });
      mkdirSync(root);
    });
    await tells(inside('b.mdx'), () => {
      writeFileSync(inside('b.mdx'), 'one');
    });
  });

  it('comes to an end in a folder that leads back to itself', async () => {
    await tells(inside('a', 'self'), () => {
      symlinkSync(root, inside('a', 'self'));
    });
    await tells(inside('a.mdx'), () => {
      writeFileSync(inside('a.mdx'), 'two');
    });
  });

  it('tells of nothing once it is ended', async () => {
    stop();
    told.clear();
    writeFileSync(inside('a.mdx'), 'two');
    await pause(50);
    assert.deepEqual([...told], []);
  });
});

it('a folder that is not there yet is waited for', async () => {
  const late = path.join(mkdtempSync(path.join(tmpdir(), 'follow late ')), 'incidents');
  const end = followTree(late, (whole) => told.add(whole));
  await tells(late, () => {
    mkdirSync(late);
  });
  end();
  rmSync(path.dirname(late), { recursive: true });
});
