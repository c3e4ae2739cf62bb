import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reportFormats } from '../../src/cli/check-options.ts';
import { folderOf, type BadCase } from '../bad/bad-case.ts';
import { badRoom, writeCase, type BadRoom } from '../bad/bad-room.ts';
import { fileCases } from '../bad/file-cases.ts';
import { runCheck } from '../bad/run-check.ts';
import { secretValues, writtenCases } from '../bad/written-cases.ts';

let room: BadRoom;
let cases: readonly BadCase[];
before(async () => {
  room = await badRoom();
  cases = [...writtenCases(), ...(await fileCases())];
  for (const [index, { bad }] of cases.entries()) {
    await writeCase(path.join(room.root, folderOf(index)), bad);
  }
});
after(() => room.leave());

/** What must be in no output, over all mistakes there are. */
const traces = [
  /^\s+at .+:\d+:\d+\)?$/m,
  /node:internal/,
  /\b[A-Z]\w*Error\b/,
  /file:\/\/\/(?!var\/log|tmp\/rej)/,
];

for (const format of reportFormats) {
  test(`${format}: no stack trace, no absolute path, no value of a secret`, () => {
    const folders = cases.map((_, index) => folderOf(index));
    const { stdout, stderr } = runCheck(room.root, room.publicDir, [
      ...folders,
      '--format',
      format,
    ]);
    assert.equal(stderr, '');
    assert.ok(stdout.length > 100_000, 'every mistake is told');
    for (const trace of traces) assert.doesNotMatch(stdout, trace);
    const project = fileURLToPath(new URL('../..', import.meta.url));
    for (const folder of [room.root, project, `${homedir()}${path.sep}`, process.execPath]) {
      assert.ok(!stdout.includes(folder), `no path of this machine: ${folder}`);
      assert.ok(!stdout.includes(JSON.stringify(folder).slice(1, -1)), folder);
    }
    assert.ok(secretValues.length > 0);
    for (const value of secretValues) {
      assert.ok(!stdout.includes(value), 'no value of a secret');
    }
  });
}

test('a wrong path and a wrong option are told without a trace as well', () => {
  for (const args of [
    ['nowhere'],
    ['--format', 'xml'],
    ['--sort'],
    ['case-001/example/data.csv'],
  ]) {
    const { code, stdout, stderr } = runCheck(room.root, room.publicDir, args);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    for (const trace of traces) assert.doesNotMatch(stderr, trace);
    assert.ok(!stderr.includes(room.root), stderr);
  }
});
