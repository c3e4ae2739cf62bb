import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { listedIncidents, mostListed } from './listed-incidents.ts';

const newestFirst = Array.from({ length: mostListed + 20 }, (_, index) =>
  samplePostmortem({ id: `lamp-${index}`, date: `${2026 - Math.floor(index / 50)}-03-04` }),
);

test('as many as fit are listed on one page, and no year has a page', () => {
  const all = newestFirst.slice(0, mostListed);
  assert.deepEqual(listedIncidents(all), { newest: all, years: [] });
});

test('of more the newest are listed, and each year has a page with all of its own', () => {
  const { newest, years } = listedIncidents(newestFirst);
  assert.deepEqual(newest, newestFirst.slice(0, mostListed));
  assert.deepEqual(
    years.map(({ year, postmortems }) => [year, postmortems.length]),
    [
      ['2026', 50],
      ['2025', 50],
      ['2024', 20],
    ],
  );
});
