import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { plainPicture, remarkedPicture } from '../../tests/support/picture-samples.ts';
import { cleanPublicPictures } from './clean-public-pictures.ts';

test('copies of public pictures lose their remarks, the originals and all else stay', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'public '));
  try {
    const at = (...names: string[]): string => path.join(root, ...names);
    await mkdir(at('public/images'), { recursive: true });
    const told = await remarkedPicture().jpeg().toBuffer();
    await writeFile(at('public/images/told.JPG'), told);
    await plainPicture().png().toFile(at('public/plain.png'));
    await writeFile(at('public/broken.png'), 'not a picture');
    await cp(at('public'), at('site'), { recursive: true, preserveTimestamps: true });
    await writeFile(at('site/other.jpg'), told);
    const { mtimeMs } = await stat(at('site/plain.png'));
    await cleanPublicPictures(at('public'), at('site'));
    assert.equal((await sharp(at('site/images/told.JPG')).metadata()).exif, undefined);
    assert.deepEqual(await readFile(at('public/images/told.JPG')), told);
    assert.equal((await stat(at('site/plain.png'))).mtimeMs, mtimeMs);
    assert.equal(await readFile(at('site/broken.png'), 'utf8'), 'not a picture');
    assert.deepEqual(await readFile(at('site/other.jpg')), told);
  } finally {
    await rm(root, { recursive: true });
  }
});

test('without a public folder there is nothing to do', async () => {
  await cleanPublicPictures(path.join(tmpdir(), 'no such folder'), tmpdir());
});
