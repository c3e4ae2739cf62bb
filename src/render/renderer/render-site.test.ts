import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { postmortemWith } from '../../../tests/support/postmortem-with.ts';
import { linkFiles } from '../../cli/link-files.ts';
import { writeTinyRenderer } from '../../../tests/support/tiny-renderer.ts';
import { writeStore } from '../load/postmortem-store.ts';
import { renderSite, type SiteRooms } from './render-site.ts';

let root = '';
let rooms: SiteRooms;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'render site '));
  const at = (name: string): string => path.join(root, name);
  rooms = {
    root,
    today: '2026-11-22',
    renderer: writeTinyRenderer(root),
    publicDir: at('public'),
    postmortems: at('postmortems'),
    pictures: at('pictures'),
    words: at('words'),
    code: at('code'),
    pages: at('pages'),
    site: at('site'),
  };
  write('public/_headers', '/*');
  tell({ a: '1', b: '1' });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** Which pages there are, by name, with their keys. */
function tell(paths: Readonly<Record<string, string>>): void {
  write('paths.json', JSON.stringify(paths));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function inodeOf(file: string): number {
  return statSync(path.join(rooms.site, file)).ino;
}

const everything = [
  '_astro/a.css',
  '_headers',
  'a/index.html',
  'b/index.html',
  'feed.xml',
  'index.html',
  'years/2026/index.html',
];

test('a site is every page, what Astro made beside them, and the public folder', async () => {
  await renderSite(rooms);
  assert.deepEqual(filesOf(rooms.site), everything);
  assert.equal(readFileSync(path.join(rooms.site, 'a/index.html'), 'utf8'), 'page of /a/');
});

test('a page whose key is the same stays where it lies, every other one is a new file', async () => {
  await renderSite(rooms);
  const before = new Map(everything.map((file) => [file, inodeOf(file)]));
  // Second names, as the published site has them: their inodes cannot be given to new files.
  linkFiles(rooms.site, path.join(root, 'published'));
  tell({ a: '1', b: '2' });
  await renderSite(rooms);
  assert.deepEqual(
    everything.filter((file) => inodeOf(file) === before.get(file)),
    ['_astro/a.css', 'a/index.html', 'index.html', 'years/2026/index.html'],
    'the style sheet is the same link, and no fact changed',
  );
  assert.deepEqual(filesOf(rooms.site), everything);
});

test('what is gone is removed, with its folder', async () => {
  await renderSite(rooms);
  tell({ b: '1' });
  rmSync(path.join(root, 'public/_headers'));
  await renderSite(rooms);
  assert.deepEqual(
    filesOf(rooms.site),
    everything.filter((file) => !['_headers', 'a/index.html'].includes(file)),
  );
  assert.equal(existsSync(path.join(rooms.site, 'a')), false);
});

test('what stands on facts alone is asked for and made again when these change, and the day', async () => {
  const keep = (text: string, title: string): void => {
    const data = {
      postmortem: postmortemWith({ frontMatter: { title } }),
      warnings: [],
      ties: null,
      evidence: [],
      date: '2026-11-22',
      evidenceDigest: '',
      checkedOn: rooms.today,
    };
    writeStore(rooms.postmortems, [{ id: 'a', digest: text, source: text, data }]);
  };
  const steps = [
    { made: true, asked: 1, text: 'Text.', title: 'Title', today: '2026-11-22' },
    { made: false, asked: 1, text: 'Another text.', title: 'Title', today: '2026-11-22' },
    { made: true, asked: 2, text: 'Another text.', title: 'Other', today: '2026-11-22' },
    { made: true, asked: 3, text: 'Another text.', title: 'Other', today: '2026-11-23' },
  ];
  let before: number | undefined;
  for (const { made, asked, text, title, today } of steps) {
    keep(text, title);
    await renderSite({ ...rooms, today });
    linkFiles(rooms.site, path.join(root, `published ${text} ${title} ${today}`));
    assert.equal(inodeOf('index.html') !== before, made, `${text} ${title} ${today}`);
    before = inodeOf('index.html');
    assert.equal(readFileSync(path.join(root, 'asked'), 'utf8').length, asked);
    assert.ok(existsSync(path.join(rooms.site, 'years/2026/index.html')));
  }
});

test('a page whose paths were not asked for is made when it is missing', async () => {
  await renderSite(rooms);
  rmSync(path.join(rooms.site, 'years'), { recursive: true });
  await renderSite(rooms);
  assert.deepEqual(filesOf(rooms.site), everything);
});

test('a page that a file of the public folder hid is there again without that file', async () => {
  write('public/years/2026/index.html', 'a page of their own');
  await renderSite(rooms);
  rmSync(path.join(root, 'public/years'), { recursive: true });
  await renderSite(rooms);
  const page = readFileSync(path.join(rooms.site, 'years/2026/index.html'), 'utf8');
  assert.equal(page, 'page of /years/2026/');
});

test('another renderer makes everything anew', async () => {
  await renderSite(rooms);
  writeFileSync(path.join(rooms.site, 'a/index.html'), 'stale');
  await renderSite({ ...rooms, renderer: writeTinyRenderer(root) });
  assert.equal(readFileSync(path.join(rooms.site, 'a/index.html'), 'utf8'), 'page of /a/');
});

test('a file of the public folder goes before the page of that name, and that is told', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  write('public/feed.xml', 'a feed of their own');
  await renderSite(rooms);
  assert.equal(readFileSync(path.join(rooms.site, 'feed.xml'), 'utf8'), 'a feed of their own');
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /`feed\.xml`/);
});

test('a page that cannot be made is named, and no list is left', async () => {
  tell({ a: '1', b: 'broken' });
  await assert.rejects(renderSite(rooms), /^Error: `\/b\/` cannot be made\. A word is missing\.$/);
  assert.equal(existsSync(rooms.pages), false);
});
