import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { readPictureFile, shownSize, versionWidths, type PictureFolders } from './picture-file.ts';

let root = '';
let folders: PictureFolders;

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'pictures '));
  folders = { contentDir: path.join(root, 'content'), publicDir: path.join(root, 'public') };
  await mkdir(path.join(root, 'content', 'a'), { recursive: true });
  await mkdir(path.join(root, 'public', 'images'), { recursive: true });
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#123' } });
  await picture
    .clone()
    .png()
    .toFile(path.join(root, 'public', 'images', 'a b.png'));
  await picture
    .clone()
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toFile(path.join(root, 'content', 'a', 'turned.jpg'));
  await picture
    .clone()
    .gif()
    .toFile(path.join(root, 'content', 'a', 'moving.gif'));
  await writeFile(
    path.join(root, 'content', 'a', 'drawn.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
  );
});

after(() => rm(root, { recursive: true }));

test('a picture of the public folder keeps its address', async () => {
  const { metadata, resizable } = await readPictureFile('a', '/images/a%20b.png', folders);
  assert.deepEqual(metadata, { src: '/images/a%20b.png', width: 40, height: 30, format: 'png' });
  assert.equal(resizable, true);
});

test('a picture beside the postmortem gets an address under it; one that lies on its side is stood up', async () => {
  const { metadata } = await readPictureFile('a', 'turned.jpg', folders);
  assert.deepEqual(metadata, {
    src: '/incidents/a/turned.jpg',
    width: 30,
    height: 40,
    format: 'jpg',
  });
});

test('drawings and animations have a size and are left as they are', async () => {
  const drawn = await readPictureFile('a', './drawn.svg', folders);
  assert.deepEqual(drawn.metadata, {
    src: '/incidents/a/drawn.svg',
    width: 20,
    height: 10,
    format: 'svg',
  });
  assert.equal(drawn.resizable, false);
  assert.equal((await readPictureFile('a', 'moving.gif', folders)).resizable, false);
});

test('another picture under the same name has another digest', async () => {
  const first = await readPictureFile('a', 'drawn.svg', folders);
  assert.equal((await readPictureFile('a', 'drawn.svg', folders)).digest, first.digest);
  assert.notEqual((await readPictureFile('a', 'moving.gif', folders)).digest, first.digest);
});

test('nothing outside the two folders is read', async () => {
  await assert.rejects(readPictureFile('a', '../../public/images/a%20b.png', folders), /elsewhere/);
  await assert.rejects(readPictureFile('a', 'https://example.com/a.png', folders), /elsewhere/);
});

test('no version is wider than the picture or than the page can show', () => {
  assert.deepEqual(versionWidths(3000), [480, 800, 1344]);
  assert.deepEqual(versionWidths(1000), [480, 800, 1000]);
  assert.deepEqual(versionWidths(800), [480, 800]);
  assert.deepEqual(versionWidths(300), [300]);
});

test('a picture that the column would show taller than 560 pixels is shown that tall, in its own shape', () => {
  assert.deepEqual(shownSize({ width: 900, height: 1200 }), { width: 420, height: 560 });
  assert.deepEqual(shownSize({ width: 700, height: 690 }), { width: 568, height: 560 });
  // Wide ones are made small by the column, small ones not at all.
  assert.deepEqual(shownSize({ width: 1600, height: 900 }), { width: 1600, height: 900 });
  assert.deepEqual(shownSize({ width: 180, height: 240 }), { width: 180, height: 240 });
});
