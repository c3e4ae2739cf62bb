import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { buildable, fuzzRun, type FuzzResult } from '../fuzz/fuzz-run.ts';
import { neighbourFiles } from '../support/check-room.ts';
import { teamToday } from '../support/team.ts';
import { copyProject } from './project-copy.ts';
import { build } from './run-build.ts';
import { lettersOf, pageText, textsOf } from './words-of.ts';

/** Mutated files that are built, and how many are made so that enough of them are accepted. */
const built = 200;
const made = 2000;

suite('mutated files that the check accepts', () => {
  const copy = copyProject('fuzzed');
  after(copy.remove);

  test('200 of them build, and each page holds the words of its source', async () => {
    const accepted = buildable(await fuzzRun(1, made), built);
    assert.equal(accepted.length, built);
    writeProject(accepted);
    await build(copy.folder, {
      AFTERMATH_TODAY: teamToday,
      AFTERMATH_CONTENT: 'fuzzed',
      AFTERMATH_PUBLIC: 'nothing',
      AFTERMATH_CONFIG: 'tests/bad/team.config.ts',
    });
    let compared = 0;
    const lost = accepted.flatMap(({ reading }) => {
      const page = path.join(copy.folder, 'dist/incidents', reading.id, 'index.html');
      const letters = lettersOf(pageText(readFileSync(page, 'utf8')));
      const texts = textsOf(reading);
      compared += texts.length;
      return texts
        .filter(({ text }) => !letters.includes(lettersOf(text)))
        .map(({ text, line }) => `${reading.file}:${String(line)} ${text}`);
    });
    assert.deepEqual(lost, []);
    assert.ok(compared > 20 * built, `${String(compared)} pieces of text were compared`);
  });

  function writeProject(accepted: FuzzResult['accepted']): void {
    for (const file of ['tests/bad/team.config.ts', 'tests/support/team.ts']) {
      cpSync(file, path.join(copy.folder, file));
    }
    for (const folder of ['fuzzed', 'nothing']) mkdirSync(path.join(copy.folder, folder));
    const write = (file: string, content: string | Uint8Array): void => {
      writeFileSync(path.join(copy.folder, 'fuzzed', file), content);
    };
    for (const [file, text] of Object.entries(neighbourFiles())) write(file, text);
    for (const { reading, bytes } of accepted) write(reading.file, bytes);
  }
});
