import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { hugePng, plainPicture } from '../../../tests/support/picture-samples.ts';
import type { Problem } from '../../domain/problem.ts';
import { reporter, startOfFile } from '../../read/place.ts';
import { checkAlt } from './alt-text.ts';
import { lookAtPicture } from './look-at-picture.ts';
import { unseenDisk } from '../disk.ts';
import { checkPicture } from './picture-use.ts';

let root = '';

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'looked at '));
  await mkdir(path.join(root, 'public/images'), { recursive: true });
  await mkdir(path.join(root, 'content/a'), { recursive: true });
  const png = await plainPicture().png().toBuffer();
  await writeFile(path.join(root, 'public/images/Board one.png'), png);
  await writeFile(path.join(root, 'content/a/small.png'), png);
  await writeFile(path.join(root, 'outside.png'), png);
  await symlink(path.join(root, 'outside.png'), path.join(root, 'content/a/linked.png'));
  await symlink('small.png', path.join(root, 'content/a/beside.png'));
  await symlink('nothing.png', path.join(root, 'content/a/dangling.png'));
  await symlink('circle.png', path.join(root, 'content/a/circle.png'));
});

after(() => rm(root, { recursive: true }));

async function problemsOf(url: string, alt = 'A board'): Promise<Problem[]> {
  const problems: Problem[] = [];
  const folders = {
    contentDir: path.join(root, 'content'),
    publicDir: path.join(root, 'public'),
    disk: unseenDisk(),
  };
  await checkPicture('a', { url, alt, ...startOfFile }, folders, reporter('a.mdx', problems));
  return problems;
}

test('a picture that is there and whole has no problem', async () => {
  for (const url of ['/images/Board%20one.png', 'small.png', './small.png', 'beside.png'])
    assert.deepEqual(await problemsOf(url), [], url);
});

test('each way in which a file is not there has its own words', async () => {
  const cases = [
    ['/images/Board%20two.png', 'picture-missing', 'Did you mean `Board one.png`?'],
    ['nowhere/at-all.png', 'picture-missing', 'Add it, or correct the name.'],
    ['/images/board%20one.png', 'picture-wrong-case', 'name on the disk is `Board one.png`'],
    ['/IMAGES/Board%20one.png', 'picture-wrong-case', 'name on the disk is `images`'],
    ['/images', 'picture-missing', '`public/images` is a folder.'],
    ['../../outside.png', 'path-outside', 'leads out of'],
    ['linked.png', 'path-outside', 'is a link that leads out'],
    ['dangling.png', 'picture-missing', 'is a link that leads nowhere'],
    ['circle.png', 'picture-missing', 'is a link that leads nowhere'],
    ['https://example.com/a.png', 'picture-remote', 'another site'],
  ] as const;
  for (const [url, rule, words] of cases) {
    const [problem, ...others] = await problemsOf(url);
    assert.equal(problem?.rule, rule, url);
    assert.ok(`${problem.message} ${problem.cure}`.includes(words), `${url}: ${problem.message}`);
    assert.deepEqual(others, []);
    assert.ok(!JSON.stringify(problem).includes(root), 'no absolute path');
  }
});

test('a text that only says that there is a picture, or how it is called, is a problem', () => {
  const ruleOf = (alt: string, url = '/images/gate-board_2.png'): string | undefined =>
    checkAlt({ alt, url })?.rule;
  assert.equal(ruleOf('  '), 'picture-without-alt');
  for (const alt of ['image', 'Screenshot', 'Screenshot.', 'gate-board_2.png', 'Gate board 2'])
    assert.equal(ruleOf(alt), 'picture-alt-says-nothing', alt);
  assert.equal(ruleOf('größe', '/images/gr%C3%B6%C3%9Fe.png'), 'picture-alt-says-nothing');
  for (const alt of ['Screenshot of the board at 09:30', 'The gate board'])
    assert.equal(ruleOf(alt), undefined, alt);
});

test('bytes that are no picture, or not all of one, are problems', async () => {
  const png = await plainPicture(300, 200).png().toBuffer();
  const cases: [string, Uint8Array][] = [
    ['picture-empty', Buffer.of()],
    ['picture-no-image', Buffer.from('<!doctype html><title>Log in</title>')],
    ['picture-no-image', await plainPicture().tiff().toBuffer()],
    ['picture-damaged', png.subarray(0, png.length - 30)],
    ['picture-damaged', png.subarray(0, 20)],
    ['picture-damaged', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>')],
  ];
  for (const [rule, bytes] of cases)
    assert.equal((await lookAtPicture('public/a.png', bytes))?.rule, rule);
  assert.equal(await lookAtPicture('public/a.png', png), null);
});

test('a picture over 40 million pixels is refused from its header', async () => {
  for (const [width, height, words] of [
    [40_000, 1_001, '40,000 × 1,001'],
    [100_000, 100_000, '100,000 × 100,000'],
  ] as const) {
    const bytes = await hugePng(width, height);
    // It holds one pixel of those it promises: whoever unpacked it would call it damaged.
    assert.ok(bytes.length < 200, `${bytes.length} bytes`);
    const slip = await lookAtPicture('public/a.png', bytes);
    assert.equal(slip?.rule, 'picture-too-large');
    assert.ok(slip.message.includes(`${words} pixels`), slip.message);
  }
});
