import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listPages, shownFirst, type RowGroup } from './list-pages.ts';

const bounds = { whole: 50, first: 40 };

/** Groups `a`, `b` … of so many rows; a row says its group and its place. */
function groupsOf(...sizes: number[]): RowGroup<string>[] {
  return sizes.map((size, index) => {
    const anchor = 'abcd'[index] ?? '';
    return {
      anchor,
      rows: Array.from({ length: size }, (_, place) => `${anchor}${String(place)}`),
    };
  });
}

/** `group: rows shown, path of the rest` of each group on the first page. */
function first(...sizes: number[]): [string, number, string | null][] {
  return shownFirst(groupsOf(...sizes), '/list/', bounds).map(({ group, rows, href }) => {
    assert.deepEqual(rows, group.rows.slice(0, rows.length));
    return [group.anchor, rows.length, href];
  });
}

test('a list at its bound stands on one page', () => {
  assert.deepEqual(first(30, 0, 20), [
    ['a', 30, null],
    ['b', 0, null],
    ['c', 20, null],
  ]);
  assert.deepEqual(listPages(groupsOf(30, 0, 20), '/list/', bounds), []);
});

test('one row more, and the first page shows whole groups as far as they fit and the first rows of each', () => {
  assert.deepEqual(first(15, 26, 0, 10), [
    ['a', 15, null],
    ['b', 15, '/list/b/'],
    ['c', 0, null],
    ['d', 10, null],
  ]);
  assert.deepEqual(first(400, 3, 90, 0), [
    ['a', 27, '/list/a/'],
    ['b', 3, null],
    ['c', 10, '/list/c/'],
    ['d', 0, null],
  ]);
});

test('the pages of the groups have every row once, in order, and none more than its bound', () => {
  const groups = groupsOf(101, 0, 50, 1);
  const pages = listPages(groups, '/list/', bounds);
  assert.deepEqual(
    pages.map(({ path, number, of, from, rows }) => [path, number, of, from, rows.length]),
    [
      ['/list/a/', 1, 3, 1, 50],
      ['/list/a/2/', 2, 3, 51, 50],
      ['/list/a/3/', 3, 3, 101, 1],
      ['/list/c/', 1, 1, 1, 50],
      ['/list/d/', 1, 1, 1, 1],
    ],
  );
  assert.deepEqual(
    pages.flatMap(({ rows }) => rows),
    groups.flatMap(({ rows }) => rows),
  );
});

test('what is left out on the first page has a page, whatever the sizes are', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const sizes = [seed * 7, seed * 13, seed * 29, seed * 3].map((size) => size % 71);
    const groups = groupsOf(...sizes);
    const paths = new Set(listPages(groups, '/list/', bounds).map(({ path }) => path));
    const shown = shownFirst(groups, '/list/', bounds);
    const all = sizes.reduce((total, size) => total + size, 0);
    const count = shown.reduce((total, { rows }) => total + rows.length, 0);
    assert.equal(count, all <= bounds.whole ? all : bounds.first, sizes.join());
    for (const { href, rows, group } of shown) {
      assert.equal(href !== null, rows.length < group.rows.length, sizes.join());
      assert.ok(href === null || paths.has(href), sizes.join());
    }
  }
});
