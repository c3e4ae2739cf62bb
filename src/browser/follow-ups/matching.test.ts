import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackFollowUps } from '../../domain/tracker.ts';
import { trackerGroups } from '../../present/tracker-groups.ts';
import { fold, groupAnchors, matches, otherPage, type FilterRow } from './matching.ts';

const row: FilterRow = {
  values: {
    owner: ['ada', 'keepers'],
    service: ['lamps', 'fog-horns'],
    severity: ['SEV2'],
    type: ['prevent'],
    state: ['open'],
  },
  words: fold('Dust the  Léns\n@ Ada Storm SEV2 2026-01-10 Lamps go out'),
};

test('a row matches when every facet and every word fits', () => {
  const cases: [choices: string, expected: boolean][] = [
    ['', true],
    ['owner=ada', true],
    ['owner=keepers&service=fog-horns&severity=SEV2', true],
    ['owner=ada&severity=SEV1', false],
    ['owner=unassigned', false],
    ['type=prevent&state=open', true],
    ['state=in-progress', false],
    ['q=LENS++dust', true],
    ['q=lens+moon', false],
    ['q=storm&owner=ada', true],
    ['unheard=of', true],
  ];
  for (const [choices, expected] of cases) {
    assert.equal(matches(new URLSearchParams(choices))(row), expected, choices);
  }
});

test('states of the other page lead there', () => {
  const other = (state: string, page: 'open' | 'closed'): string | null =>
    otherPage(new URLSearchParams({ state }), page);
  assert.equal(other('done', 'open'), '/follow-ups/closed/');
  assert.equal(other('done-date-unknown', 'open'), '/follow-ups/closed/');
  assert.equal(other('wont-do', 'closed'), null);
  assert.equal(other('in-progress', 'closed'), '/follow-ups/');
  assert.equal(other('open', 'open'), null);
  assert.equal(other('', 'open'), null);
});

test('groups are put together in the order of the pages', () => {
  const groups = trackerGroups(trackFollowUps([], '2026-11-22'));
  for (const page of ['open', 'closed'] as const) {
    assert.deepEqual(
      groupAnchors[page],
      groups[page].map(({ anchor }) => anchor),
    );
  }
});
