import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { belongingTo, partOfTracker, unassigned } from '../domain/tracker-part.ts';
import { trackFollowUps, type Tracker } from '../domain/tracker.ts';
import { pageName } from './list-pages.ts';
import {
  facetParts,
  groupDek,
  groupHeadline,
  groupPages,
  openFolder,
  pathsOfAll,
  trackerLists,
  trackerParts,
} from './tracker-lists.ts';

const config = {
  people: { ada: { name: 'Ada Storm', team: 'keepers' }, bo: { name: 'Bo Lund' } },
  teams: { keepers: { name: 'Keepers' } },
  services: { lamps: { name: 'Lamps' }, horns: { name: 'Horns' } },
};

function several(count: number, followUp: Partial<FollowUp>): Partial<FollowUp>[] {
  return Array.from({ length: count }, () => followUp);
}

function trackerOf(...followUps: Partial<FollowUp>[]): Tracker {
  const frontMatter = { date: '2026-01-01', severity: 'SEV2' as const, services: ['lamps'] };
  return trackFollowUps([postmortemWith({ frontMatter, followUps })], '2026-11-22');
}

const late = { due: '2026-11-01', owners: ['ada'] };
const many = trackerOf(
  ...several(230, late),
  { due: '2026-11-25' },
  ...several(30, { owners: ['bo'] }),
  ...several(205, { status: 'done', closed: '2026-03-04' }),
  ...several(3, { status: 'wont-do', closed: '2025-03-04' }),
);

test('follow-ups are sorted out as if each part were asked for by itself', () => {
  const mixed = trackerOf(
    { id: 'a', owners: ['ada', 'bo'], type: 'detect' },
    { id: 'b', owners: ['keepers'], status: 'in-progress' },
    { id: 'c' },
    { id: 'd', owners: ['ada', 'keepers'], status: 'done', closed: '2026-03-04' },
    { id: 'e', status: 'done' },
  );
  const parts = trackerParts(mixed, config);
  for (const owner of ['ada', 'bo', 'keepers', unassigned, 'nobody-known']) {
    const belongs = belongingTo(owner, config);
    const asked = partOfTracker(mixed, ({ followUp }) => belongs(followUp));
    assert.deepEqual(parts('owner', owner), asked, owner);
  }
  const ids = (facet: 'service' | 'severity' | 'type' | 'state', value: string): string[] => {
    const { open, closed } = parts(facet, value);
    return [...open, ...closed].map(({ followUp }) => followUp.id);
  };
  assert.deepEqual(ids('type', 'detect'), ['a']);
  assert.deepEqual(ids('state', 'in-progress'), ['b']);
  assert.deepEqual(ids('state', 'done-date-unknown'), ['e']);
  assert.equal(ids('service', 'lamps').length, 5);
  assert.deepEqual(ids('severity', 'SEV1'), []);
});

test('a tracker that fits on its page has no other', () => {
  const few = trackerOf(...several(200, late), ...several(200, { status: 'done' }));
  assert.deepEqual(pathsOfAll(few, 'open'), []);
  assert.deepEqual(pathsOfAll(few, 'closed'), []);
  assert.deepEqual(
    trackerLists(few, config).flatMap((list) => groupPages(list)),
    [],
  );
});

test('a longer one has pages of its groups, and filters load them all', () => {
  assert.deepEqual(pathsOfAll(many, 'open'), [
    '/follow-ups/open/overdue/',
    '/follow-ups/open/overdue/2/',
    '/follow-ups/open/due-soon/',
    '/follow-ups/open/no-due-date/',
  ]);
  assert.deepEqual(pathsOfAll(many, 'closed'), [
    '/follow-ups/closed/2026/done/',
    '/follow-ups/closed/2026/done/2/',
    '/follow-ups/closed/2025/',
  ]);
});

test('each page says what it has', () => {
  const pages = groupPages({ folder: openFolder, side: 'open', tracker: many });
  assert.deepEqual(
    pages.map((page) => [pageName(page), groupHeadline(page), groupDek(page)]),
    [
      ['Overdue', '230 follow-ups are late', '1 to 200 of them, the worst first.'],
      ['Overdue, page 2', '230 follow-ups are late', '201 to 230 of them, the worst first.'],
      ['Due within 7 days', '1 follow-up is due within 7 days', 'All of them, the worst first.'],
      ['No due date', '30 follow-ups have no due date', 'All of them, the worst first.'],
    ],
  );
});

test('lists of owners, services and choices have theirs too, each at its own address', () => {
  const paths = trackerLists(many, config).flatMap((list) =>
    groupPages(list).map(({ path }) => path),
  );
  assert.equal(new Set(paths).size, paths.length);
  for (const folder of [
    'open',
    'ada',
    'keepers',
    'service/lamps',
    'severity/sev2',
    'type/none',
    'state/open',
  ]) {
    assert.ok(paths.includes(`/follow-ups/${folder}/overdue/2/`), folder);
  }
  assert.ok(!paths.some((path) => /\/(?:bo|unassigned|horns)\//.test(path)));
});

test('a service of several is found by each of them', () => {
  const both = trackFollowUps(
    [postmortemWith({ frontMatter: { services: ['horns', 'lamps'] }, followUps: [{}] })],
    '2026-11-22',
  );
  const services = facetParts(both, config).filter(({ facet }) => facet === 'service');
  assert.deepEqual(
    services.map(({ words, tracker }) => [words, tracker.open.length]),
    [
      ['Service: Horns', 1],
      ['Service: Lamps', 1],
    ],
  );
});
