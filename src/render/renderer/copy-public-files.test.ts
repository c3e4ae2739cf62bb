import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { plainPicture, remarkedPicture } from '../../../tests/support/picture-samples.ts';
import { copyPublicFiles } from './copy-public-files.ts';

test('public files are copied; pictures lose their remarks, the originals and all else stay', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'public '));
  try {
    const at = (...names: string[]): string => path.join(root, ...names);
    await mkdir(at('public/images'), { recursive: true });
    const told = await remarkedPicture().jpeg().toBuffer();
    await writeFile(at('public/images/told.JPG'), told);
    await plainPicture().png().toFile(at('public/plain.png'));
    await writeFile(at('public/broken.png'), 'not a picture');
    await writeFile(at('public/_headers'), '/*\n');
    await copyPublicFiles(at('public'), at('site'));
    assert.equal((await sharp(at('site/images/told.JPG')).metadata()).exif, undefined);
    assert.deepEqual(await readFile(at('public/images/told.JPG')), told);
    assert.deepEqual(await readFile(at('site/plain.png')), await readFile(at('public/plain.png')));
    assert.equal(await readFile(at('site/broken.png'), 'utf8'), 'not a picture');
    assert.equal(await readFile(at('site/_headers'), 'utf8'), '/*\n');
  } finally {
    await rm(root, { recursive: true });
  }
});

test('without a public folder there is nothing to do', async () => {
  const nowhere = path.join(tmpdir(), 'no such folder');
  await copyPublicFiles(nowhere, nowhere);
  assert.equal(existsSync(nowhere), false);
});
