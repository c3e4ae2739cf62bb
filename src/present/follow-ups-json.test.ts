import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trackFollowUps } from '../domain/tracker.ts';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { followUpsJson } from './follow-ups-json.ts';

test('a follow-up as data, complete', () => {
  const postmortem = postmortemWith({
    id: '2021-01-12-lamps',
    frontMatter: { title: 'Lamps go out', severity: 'SEV2', services: ['lamps'] },
    followUps: [
      {
        id: 'dust',
        text: [
          { kind: 'text', text: 'Dust the ' },
          {
            kind: 'link',
            url: 'https://lights.example/',
            children: [{ kind: 'code', text: 'lens' }],
          },
        ],
        status: 'in-progress',
        owners: ['ada'],
        due: '2021-02-01',
        priority: 'P1',
        type: 'prevent',
        tickets: [{ label: 'HL-1', url: 'https://tickets.example/HL-1' }],
        note: [[{ kind: 'text', text: 'One.' }], [{ kind: 'text', text: 'Two.' }]],
      },
    ],
  });
  assert.deepEqual(followUpsJson(trackFollowUps([postmortem], '2021-02-11')), {
    today: '2021-02-11',
    followUps: [
      {
        id: 'dust',
        incident: '2021-01-12-lamps',
        incidentTitle: 'Lamps go out',
        severity: 'SEV2',
        services: ['lamps'],
        text: 'Dust the lens',
        status: 'in-progress',
        owners: ['ada'],
        due: '2021-02-01',
        opened: '2021-01-12',
        closed: null,
        ageDays: 30,
        overdueDays: 10,
        priority: 'P1',
        type: 'prevent',
        tickets: [{ label: 'HL-1', url: 'https://tickets.example/HL-1' }],
        note: 'One.\n\nTwo.',
        url: '/incidents/2021-01-12-lamps/#follow-up-dust',
      },
    ],
  });
});

test('what is not known is null, and closed ones come last', () => {
  const postmortem = postmortemWith({ followUps: [{ id: 'a', status: 'done' }, { id: 'b' }] });
  const { followUps } = followUpsJson(trackFollowUps([postmortem], '2021-01-13'));
  assert.deepEqual(
    followUps.map(({ id, ageDays, closed, note }) => [id, ageDays, closed, note]),
    [
      ['b', 1, null, null],
      ['a', null, null, null],
    ],
  );
});
