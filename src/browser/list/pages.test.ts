import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../../domain/tracker.ts';
import { incidentBounds } from '../../present/list-pages.ts';
import { listFacets } from '../../present/list-facets.ts';
import { pageOfEach } from './pages.ts';

test('each postmortem is found on the page of its year, or on that of its quarter where the year has too many', () => {
  const many = Array.from({ length: incidentBounds.whole }, (_, index) =>
    samplePostmortem({ id: `late-${String(index)}`, date: '2026-11-02' }),
  );
  const postmortems = [
    ...many,
    samplePostmortem({ id: 'one-more', date: '2026-10-01' }),
    samplePostmortem({ id: 'summer', date: '2026-08-01' }),
    samplePostmortem({ id: 'old', date: '2025-12-31' }),
  ];
  const pages = pageOfEach(listFacets(postmortems, trackFollowUps(postmortems, '2026-12-01')));
  assert.equal(pages.size, postmortems.length);
  assert.equal(pages.get('late-0'), '/years/2026/2026-q4/');
  assert.equal(pages.get(`late-${String(incidentBounds.whole - 1)}`), '/years/2026/2026-q4/');
  assert.equal(pages.get('one-more'), '/years/2026/2026-q4/2/');
  assert.equal(pages.get('summer'), '/years/2026/2026-q3/');
  assert.equal(pages.get('old'), '/years/2025/');
});
