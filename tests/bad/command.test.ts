import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { compareText, type Problem } from '../../src/domain/problem.ts';
import { folderOf, type BadCase, type Expected } from './bad-case.ts';
import { badRoom, writeCase, type BadRoom } from './bad-room.ts';
import { fileCases } from './file-cases.ts';
import { runCheck } from './run-check.ts';
import { writtenCases } from './written-cases.ts';

let room: BadRoom;
let cases: readonly BadCase[];
before(async () => {
  room = await badRoom();
  cases = [...writtenCases(), ...(await fileCases())];
  for (const [index, { bad, good }] of cases.entries()) {
    await writeCase(path.join(room.root, folderOf(index)), bad);
    await writeCase(path.join(room.root, 'good', folderOf(index)), good);
  }
});
after(() => room.leave());

test('the command refuses every mistake, each at its line and column', () => {
  const folders = cases.map((_, index) => folderOf(index));
  const { code, stdout } = runCheck(room.root, room.publicDir, [...folders, '--format', 'json']);
  assert.equal(code, 1);
  const { problems } = JSON.parse(stdout) as { problems: Problem[] };
  const expected = cases.flatMap((each, index) =>
    each.expected.map((place) => ({ ...place, file: `${folderOf(index)}/${place.file}` })),
  );
  assert.deepEqual(problems.map(placed).sort(compareText), expected.map(placed).sort(compareText));
});

test('the command accepts every one of them once its cure is applied', () => {
  const folders = cases.map((_, index) => path.join('good', folderOf(index)));
  const { code, stdout } = runCheck(room.root, room.publicDir, folders);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^\d+ postmortems checked: no problem\.$/m);
});

test('the exit code of a single mistake is 1, and that of a warning 0', () => {
  const chosen = ['error', 'warning'].map((severity) =>
    cases.findIndex(({ expected }) => expected.every((each) => each.severity === severity)),
  );
  const codes = chosen.map(
    (index) => runCheck(room.root, room.publicDir, [folderOf(index), '--format', 'github']).code,
  );
  assert.deepEqual(codes, [1, 0]);
});

function placed({ file, line, column, severity, rule }: Expected): string {
  return `${file}:${String(line)}:${String(column)} ${severity} ${rule}`;
}
