import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { takeLock } from './build-lock.ts';
import { isAlive, markOf, ownMark, readMark } from './process-mark.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'aftermath lock '));
after(() => {
  rmSync(folder, { recursive: true });
});

/** The pid of a process that has come and gone. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

test('this process is alive by its own mark, which survives being written', () => {
  assert.equal(markOf(process.pid), ownMark());
  assert.equal(readMark(ownMark()), ownMark());
  assert.equal(isAlive(ownMark()), true);
});

test('a mark with another start, or of a process that is gone, is dead; other text is no mark', () => {
  assert.equal(isAlive(`${process.pid}-1`), false);
  assert.equal(isAlive(`${deadPid()}-1`), false);
  for (const text of ['', '12', 'a-b', '12-34-56', ' 1-2']) assert.equal(readMark(text), undefined);
});

test('one build at a time; released, the lock is free', async () => {
  const file = path.join(folder, 'one');
  const lock = await takeLock(file);
  assert.ok(lock);
  assert.equal(await takeLock(file), undefined);
  lock.noteWorker(process.pid);
  assert.equal(await takeLock(file), undefined);
  lock.release();
  assert.equal(existsSync(file), false);
  const again = await takeLock(file);
  assert.ok(again);
});

test('the lock of a killed build is taken over, even when its number now belongs to another', async () => {
  for (const text of [`${deadPid()}-1\n`, `${process.pid}-1\n`, 'not a mark\n']) {
    const file = path.join(folder, 'stale');
    writeFileSync(file, text);
    const lock = await takeLock(file);
    assert.ok(lock, text);
    lock.release();
  }
});

test('the worker of a killed build is waited for', async () => {
  const file = path.join(folder, 'worker');
  const worker = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)']);
  await once(worker, 'spawn');
  assert.ok(worker.pid);
  writeFileSync(file, `${deadPid()}-1\n${markOf(worker.pid) ?? ''}\n`);
  const lock = await takeLock(file);
  assert.ok(lock);
  assert.equal(markOf(worker.pid), undefined);
  lock.release();
});
