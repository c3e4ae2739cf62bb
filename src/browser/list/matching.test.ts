import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListFacets } from '../../present/list-facets.ts';
import { matching } from './matching.ts';

const facets: ListFacets = {
  pages: [],
  services: ['horns', 'lamps'],
  tags: ['oil'],
  incidents: [
    ['d', '2026-02-01', 'SEV1', 'incident', [0, 1], [], 'overdue'],
    ['c', '2026-01-01', 'SEV2', 'incident', [1], [0], 'open'],
    ['b', '2025-12-31', 'SEV2', 'drill', [1], [], 'closed'],
    ['a', '2025-01-01', 'SEV1', 'incident', [0], [0], 'none'],
  ],
};

const found = (query: string): string =>
  matching(facets, new URLSearchParams(query))
    .map(([id]) => id)
    .join('');

test('each filter narrows, and together they narrow more', () => {
  assert.equal(found(''), 'dcba');
  assert.equal(found('severity=SEV1'), 'da');
  assert.equal(found('service=lamps'), 'dcb');
  assert.equal(found('tag=oil'), 'ca');
  assert.equal(found('kind=drill'), 'b');
  assert.equal(found('year=2025'), 'ba');
  assert.equal(found('from=2025-12-31'), 'dcb');
  assert.equal(found('to=2025-12-31'), 'ba');
  assert.equal(found('from=2025-12-31&to=2026-01-01'), 'cb');
  assert.equal(found('follow-ups=open'), 'dc');
  assert.equal(found('follow-ups=overdue'), 'd');
  assert.equal(found('severity=SEV2&service=lamps&year=2026'), 'c');
});

test('a name that is not there finds nothing', () => {
  assert.equal(found('service=boats'), '');
});
