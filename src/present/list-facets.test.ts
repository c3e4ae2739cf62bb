import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackFollowUps } from '../domain/tracker.ts';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { listFacets } from './list-facets.ts';

test('each postmortem says what it is filtered by', () => {
  const postmortems = [
    samplePostmortem({ id: 'd', followUps: '- [ ] Dust the lens due:2026-01-12' }),
    samplePostmortem({ id: 'c', front: 'tags: [wick, oil]' }),
    samplePostmortem({ id: 'b', followUps: '- [x] Buy oil', front: 'kind: drill\ntags: [oil]' }),
    samplePostmortem({ id: 'a', followUps: 'None.' }),
  ];
  const facets = listFacets(postmortems, trackFollowUps(postmortems, '2026-02-01'));
  assert.deepEqual(facets.services, ['lamps']);
  assert.deepEqual(facets.tags, ['oil', 'wick']);
  assert.deepEqual(facets.incidents, [
    ['d', '2026-01-10', 'SEV2', 'incident', [0], [], 'overdue'],
    ['c', '2026-01-10', 'SEV2', 'incident', [0], [1, 0], 'open'],
    ['b', '2026-01-10', 'SEV2', 'drill', [0], [0], 'closed'],
    ['a', '2026-01-10', 'SEV2', 'incident', [0], [], 'none'],
  ]);
  assert.deepEqual(facets.pages, [['/years/2026/', 4]]);
});
