import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Postmortem } from '../domain/postmortem.ts';
import { addDays } from '../domain/plain-date.ts';
import { findRecurrences } from '../domain/recurrence.ts';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { neighbourhoods, type Neighbourhood } from './related.ts';

function incident(
  id: string,
  date: string,
  services: string[],
  recurrenceOf: string[] = [],
): Postmortem {
  return postmortemWith({
    id,
    frontMatter: { title: id.toUpperCase(), date, services, recurrenceOf },
  });
}

function near(all: readonly Postmortem[], id: string): Neighbourhood {
  return neighbourhoods(all, findRecurrences(all), (service) => service.toUpperCase())(id);
}

const all = [
  incident('e', '2021-07-11', ['postgres', 'redis'], ['a']),
  incident('d', '2021-01-30', ['ingress']),
  incident('c', '2021-01-12', ['site', 'postgres']),
  incident('b', '2021-01-10', ['kubernetes', 'site']),
  incident('a', '2020-12-11', ['postgres', 'site', 'bot']),
];

test('the neighbours in time, and none beyond the ends', () => {
  assert.equal(near(all, 'c').earlier?.id, 'b');
  assert.equal(near(all, 'c').later?.id, 'd');
  assert.equal(near(all, 'a').earlier, null);
  assert.equal(near(all, 'e').later, null);
});

test('most shared services first, then the nearest, each with the reason', () => {
  assert.deepEqual(
    near(all, 'c').related.map(({ id, reason }) => [id, reason]),
    [
      ['a', 'Also hit SITE and POSTGRES.'],
      ['b', 'Also hit SITE.'],
      ['e', 'Also hit POSTGRES.'],
    ],
  );
  assert.deepEqual(near(all, 'd').related, []);
});

test('a recurrence comes first, says which way it goes, and is named once', () => {
  assert.deepEqual(
    near(all, 'e').related.map(({ id, reason, recurrence }) => [id, reason, recurrence]),
    [
      ['a', 'This incident repeats it.', true],
      ['c', 'Also hit POSTGRES.', false],
    ],
  );
  assert.deepEqual(
    near(all, 'a').related.map(({ id, reason }) => [id, reason]),
    [
      ['e', 'It repeats this incident.'],
      ['c', 'Also hit POSTGRES and SITE.'],
      ['b', 'Also hit SITE.'],
    ],
  );
});

test('at most three of the same services, the nearest, in a long archive too', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    incident(`i${index}`, addDays('2022-01-01', -index), ['site']),
  );
  assert.deepEqual(
    near(many, 'i100').related.map(({ id }) => id),
    ['i101', 'i99', 'i102'],
  );
});

test('an id that is not there has no neighbourhood', () => {
  assert.deepEqual(near(all, 'nobody'), { earlier: null, later: null, related: [] });
});
