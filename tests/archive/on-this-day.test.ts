import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostmortems, today } from './archive-data.ts';
import { read } from './built-archive.ts';
import { textOf } from './page-tables.ts';

test('the list remembers what happened on this day of earlier years, and leads there', () => {
  const expected = readPostmortems()
    .filter(({ date }) => date < today && date.slice(5) === today.slice(5))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  assert.ok(expected.length > 1);
  const shown = /<p class="on-this-day">[\s\S]*?<\/p>/.exec(read('index.html'))?.[0] ?? '';
  const sentence = expected.map(({ date, title }) => {
    const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
    return `${years} ${years === 1 ? 'year' : 'years'} ago ${title}`;
  });
  assert.equal(textOf(shown), `On this day: ${sentence.join(', ')}`);
  assert.deepEqual(
    [...shown.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
    expected.map(({ id }) => `/incidents/${id}/`),
  );
});
