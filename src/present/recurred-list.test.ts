import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { listPages, shownFirst } from './list-pages.ts';
import { recurredBounds, recurredFolder, recurredList } from './recurred-list.ts';

const origin = postmortemWith({ id: 'first', frontMatter: { date: '2026-01-02' } });

test('what came back says what it repeats, and has pages from 101 on', () => {
  const again = Array.from({ length: 101 }, (_, index) =>
    postmortemWith({ id: `again-${String(index)}`, frontMatter: { recurrenceOf: ['first'] } }),
  );
  const few = recurredList([...again.slice(1), origin], [...again, origin]);
  assert.equal(few.rows.length, 100);
  assert.equal(few.rows[0]?.reason, 'repeats 2026-01-02');
  assert.equal(shownFirst([few], recurredFolder, recurredBounds)[0]?.rows.length, 100);
  const many = recurredList(again, [...again, origin]);
  const shown = shownFirst([many], recurredFolder, recurredBounds)[0];
  assert.deepEqual([shown?.rows.length, shown?.href], [50, '/insights/recurred/']);
  assert.deepEqual(
    listPages([many], recurredFolder, recurredBounds).map(({ path, rows }) => [path, rows.length]),
    [
      ['/insights/recurred/', 100],
      ['/insights/recurred/2/', 1],
    ],
  );
});
