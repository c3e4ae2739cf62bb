import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkFolder } from '../../src/check/check-folder.ts';
import type { Reading } from '../../src/read/reading.ts';
import { readSiteConfig } from '../../src/read/site-config.ts';
import siteConfig from '../site.config.ts';
import { archiveToday, planArchive } from './plan.ts';
import { plantedCount, plantedWords } from './planted.ts';
import { archiveFiles, writeArchive } from './write-archive.ts';

describe('a generated archive', () => {
  const folders: string[] = [];
  const options = { count: 120, followUps: 4, seed: 7 };

  before(async () => {
    for (const name of ['one', 'two']) {
      const folder = await mkdtemp(path.join(tmpdir(), `archive-${name}-`));
      folders.push(folder);
      await writeArchive(folder, options);
    }
  });

  after(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it('passes the check without a warning', async () => {
    const { config } = readSiteConfig(siteConfig);
    assert.ok(config);
    const [folder = ''] = folders;
    const input = {
      contentDir: path.join(folder, 'incidents'),
      contentName: 'incidents',
      publicDir: path.join(folder, 'public'),
      config,
      today: archiveToday,
    };
    const readings: Reading[] = [];
    const { problems } = await checkFolder(input, (reading) => readings.push(reading));
    assert.deepEqual(
      problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
      [],
    );
    assert.equal(readings.length, 120);
    assert.ok(readings.every(({ postmortem }) => postmortem?.followUps.length === 4));
    assert.equal(readings.filter(({ graphs }) => graphs.length === 1).length, 12);
    assert.ok(readings.some(({ postmortem }) => postmortem?.frontMatter.recurrenceOf.length === 1));
  });

  it('has the same bytes for the same seed', async () => {
    const [one, two] = await Promise.all(folders.map(digestsOf));
    assert.deepEqual(one, two);
  });

  it('has other bytes for another seed', () => {
    const [own] = archiveFiles(options);
    const [other] = archiveFiles({ ...options, seed: 8 });
    assert.notEqual(own?.text, other?.text);
  });

  it('has about seven hundred words a postmortem', () => {
    const texts = [...archiveFiles(options)].filter(({ file }) => file.endsWith('.mdx'));
    const words = texts.flatMap(({ text }) => text.split('\n---\n')[1]?.match(/[\p{L}]+/gu) ?? []);
    const mean = words.length / texts.length;
    assert.ok(mean > 620 && mean < 780, `${mean}`);
  });

  it('holds fifty planted words, each in one section of one postmortem', () => {
    const words = plantedWords(planArchive(options.count, options.seed));
    assert.equal(words.length, plantedCount);
    assert.ok(new Set(words.map(({ section }) => section)).size >= 12);
    const texts = [...archiveFiles(options)].filter(({ file }) => file.endsWith('.mdx'));
    for (const { word, incident, section } of words) {
      const holds = texts.filter(({ text }) => text.includes(word));
      assert.deepEqual(
        holds.map(({ file }) => file.replace(/(?:\/index)?\.mdx$/, '')),
        [incident],
        word,
      );
      const before = holds[0]?.text.split(word)[0] ?? '';
      assert.equal(before.match(/^## .*$/gm)?.at(-1), `## ${section}`, word);
    }
  });

  it('gives as many follow-ups as are asked for', () => {
    const [first] = archiveFiles({ count: 1, followUps: 25, seed: 1 });
    assert.equal(first?.text.match(/^- \[[ x]\] /gm)?.length, 25);
  });
});

/** Each file of a folder with the digest of its bytes. */
async function digestsOf(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  );
}
