import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trackFollowUps } from '../domain/tracker.ts';
import {
  samplePostmortem,
  sampleSource,
  type Sample,
} from '../../tests/support/sample-postmortem.ts';
import { incidentJson } from './incident-json.ts';
import { incidentsJson } from './incidents-json.ts';

const sample: Sample = {
  front: 'acknowledged: ~2026-01-10T08:20Z\nsummary: "Dark, briefly."',
  followUps: '- [ ] Dust the lens @ada\n- [x] Buy oil closed:2026-01-20',
};
const postmortem = samplePostmortem(sample);

describe('postmortems as data', () => {
  it('lists them with instants, durations and counts', () => {
    const [entry] = incidentsJson([postmortem]).incidents;
    assert.equal(entry?.url, '/incidents/2026-01-10-lamps-go-out/');
    assert.deepEqual(entry.instants.started, { time: '2026-01-10T08:00Z', approximate: false });
    assert.deepEqual(entry.instants.acknowledged, { time: '2026-01-10T08:20Z', approximate: true });
    assert.deepEqual(entry.durations.timeToResolve, { ms: null, approximate: false });
    assert.deepEqual(entry.followUps, { open: 1, closed: 1 });
    assert.equal(entry.trigger, null);
  });

  it('holds everything of one', () => {
    const tracker = trackFollowUps([postmortem], '2026-02-10');
    const json = incidentJson(postmortem, {
      source: sampleSource(sample),
      tracked: [...tracker.closed, ...tracker.open],
      related: [{ id: 'other', reason: { kind: 'repeats' } }],
      today: tracker.today,
    });
    assert.equal(json.version, 1);
    assert.deepEqual(json.sections, [
      {
        kind: 'follow-up-tasks',
        title: 'Follow-up tasks',
        url: '/incidents/2026-01-10-lamps-go-out/#follow-up-tasks',
        markdown: sample.followUps,
      },
    ]);
    assert.deepEqual(
      json.followUps.map(({ text, ageDays }) => [text, ageDays]),
      [
        ['Dust the lens', 31],
        ['Buy oil', 10],
      ],
    );
    assert.equal(json.fiveWhys, null);
    assert.equal(json.related[0]?.id, 'other');
  });

  it('says the same beside others that repeat it, which is what its key goes by', () => {
    const later = samplePostmortem({
      id: '2026-02-01-again',
      date: '2026-02-01',
      front: `recurrenceOf: [${postmortem.id}]`,
    });
    const told = [[postmortem], [later, postmortem]].map((all) => {
      const { open, closed, today } = trackFollowUps(all, '2026-02-10');
      const tracked = [...open, ...closed].filter(({ incident }) => incident.id === postmortem.id);
      return {
        spares: tracked.some(({ mightHaveSpared }) => mightHaveSpared.length > 0),
        json: incidentJson(postmortem, {
          source: sampleSource(sample),
          tracked,
          related: [],
          today,
        }),
      };
    });
    assert.deepEqual(
      told.map(({ spares }) => spares),
      [false, true],
    );
    assert.deepEqual(told[1]?.json, told[0]?.json);
  });
});
