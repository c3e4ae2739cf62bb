import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfMarkup } from './matching.ts';
import { rowsOfMarkup } from './rows.ts';

const attributes = 'data-service="a b" data-severity="SEV1" data-type="none" data-state="open"';

test('rows are found in markup, with what they are told apart by and their words', () => {
  const rows = rowsOfMarkup(
    `<tr data-owner="ada money" ${attributes}><td>Café &amp; <b>bar</b></td></tr>` +
      `<tr data-owner="unassigned" ${attributes}><td>second</td></tr>`,
  );
  assert.equal(rows.length, 2);
  assert.deepEqual(rows[0]?.values, {
    owner: ['ada', 'money'],
    service: ['a', 'b'],
    severity: ['SEV1'],
    type: ['none'],
    state: ['open'],
  });
  assert.equal(rows[0].words, 'cafe & bar');
  assert.deepEqual(rows[1]?.values.owner, ['unassigned']);
});

test('markup is read as a reader sees it, whatever its attributes hold', () => {
  assert.equal(
    textOfMarkup('<a href="x?a>b&amp;c" title="<">1 &lt; 2</a> &amp;lt; &#39;so&#39; &quot;'),
    `1 < 2 &lt; 'so' "`,
  );
});
