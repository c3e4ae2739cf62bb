import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { seededRandom } from '../../bench/archive/random.ts';
import { folderOf, type BadCase, type Expected, type Files } from '../bad/bad-case.ts';
import { badRoom, writeCase, type BadRoom } from '../bad/bad-room.ts';
import { fileCases } from '../bad/file-cases.ts';
import { writtenCases } from '../bad/written-cases.ts';
import { teamToday } from '../support/team.ts';
import { copyProject } from './project-copy.ts';
import { runBuild } from './run-build.ts';

suite('mistakes that the check refuses', () => {
  const copy = copyProject('bad builds');
  const random = seededRandom('bad builds');
  let room: BadRoom;
  before(async () => {
    for (const file of ['tests/bad/team.config.ts', 'tests/support/team.ts']) {
      cpSync(file, path.join(copy.folder, file));
    }
    room = await badRoom();
  });
  after(async () => {
    copy.remove();
    await room.leave();
  });

  test('thirty of them, each of another rule, are refused by one build', async () => {
    const written = random.sample(writtenCases().filter(isMovable), Number.MAX_SAFE_INTEGER);
    const sample = [...new Map(written.map((each) => [each.rule, each])).values()].slice(0, 30);
    assert.equal(sample.length, 30);
    const moved = sample.map((each, index) => renamed(each, folderOf(index)));
    const files = Object.assign({}, ...moved.map(({ bad }) => bad)) as Files;
    const expected = moved.flatMap((each) => each.expected);
    await assertRefused('thirty', files, expected);
  });

  test('thirty others are refused one by one', async () => {
    const files = (await fileCases()).filter(({ expected }) => expected.every(isError));
    const sample = [
      ...random.sample(files, 6),
      ...random.sample(writtenCases().filter(isMovable), 24),
    ];
    assert.equal(sample.length, 30);
    for (const { name, bad, expected } of sample) {
      await assertRefused(name.replace(/[^a-z]+/g, '-'), bad, expected);
    }
  });

  async function assertRefused(
    folder: string,
    files: Files,
    expected: readonly Expected[],
  ): Promise<void> {
    await writeCase(path.join(room.root, folder), files);
    const { code, output } = await runBuild(copy.folder, {
      AFTERMATH_TODAY: teamToday,
      AFTERMATH_CONTENT: path.join(room.root, folder),
      AFTERMATH_PUBLIC: room.publicDir,
      AFTERMATH_CONFIG: 'tests/bad/team.config.ts',
    });
    assert.equal(code, 1, output);
    const told = [...output.matchAll(/^(\S.*?:\d+:\d+) {2}error {2}.* {2}(\S+)$/gm)];
    assert.deepEqual(
      told.map(([, place = '', rule = '']) => `${inside(place, folder)} ${rule}`).sort(),
      expected.map(placed).sort(),
      output,
    );
    assert.doesNotMatch(output, /^\s+at .+\d+:\d+\)?$/m, 'no stack trace');
    assert.ok(!output.includes(copy.folder), `no absolute path: ${output}`);
    assert.ok(!existsSync(path.join(copy.folder, 'dist')), 'no site');
  }
});

/** An error, and one that stays the same when the postmortem gets another name. */
function isMovable({ rule, expected }: BadCase): boolean {
  return expected.every(isError) && rule !== 'recurrence-of-itself';
}

/** The same mistake in a postmortem of another name. */
function renamed({ bad, expected }: BadCase, id: string): Pick<BadCase, 'bad' | 'expected'> {
  const move = (file: string): string => file.replace(/^example(?=[./])/, id);
  return {
    bad: Object.fromEntries(Object.entries(bad).map(([file, text]) => [move(file), text])),
    expected: expected.map((place) => ({ ...place, file: move(place.file) })),
  };
}

function isError({ severity }: Expected): boolean {
  return severity === 'error';
}

function placed({ file, line, column, rule }: Expected): string {
  return `${file}:${String(line)}:${String(column)} ${rule}`;
}

/** A place of a report below the content folder, which the report names as well. */
function inside(place: string, folder: string): string {
  const start = place.indexOf(`${folder}/`);
  return start === -1 ? place : place.slice(start + folder.length + 1);
}
