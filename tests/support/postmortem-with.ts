import assert from 'node:assert/strict';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import { instantNames, parseInstant, type InstantName } from '../../src/domain/instant.ts';
import type { Postmortem } from '../../src/domain/postmortem.ts';
import type { TimelineItem } from '../../src/domain/timeline.ts';

/** What a test wants to say of a postmortem; everything else is plain. */
export interface Facts {
  id?: string;
  frontMatter?: Partial<Postmortem['frontMatter']>;
  /** Instants as front matter writes them; those left out are unknown. */
  instants?: Partial<Record<InstantName, string>>;
  /** Timeline entries as `02:55`, `~02:55`, `02:55–03:10`, `yyyy-mm-ddT02:55` or `??`. */
  timeline?: string[];
  followUps?: Partial<FollowUp>[];
}

/** A postmortem of 12 January 2021 (unless said otherwise) as the reader would give it. */
export function postmortemWith(facts: Facts = {}): Postmortem {
  const id = facts.id ?? 'lamps-go-out';
  const date = facts.frontMatter?.date ?? '2021-01-12';
  return {
    id,
    file: `${id}.mdx`,
    frontMatter: {
      title: 'Lamps go out',
      date,
      status: 'reviewed',
      severity: 'SEV3',
      kind: 'incident',
      services: ['lamps'],
      responders: [],
      tags: [],
      factors: [],
      recurrenceOf: [],
      audience: 'internal',
      ...facts.frontMatter,
    },
    instants: instantsOf(facts.instants ?? {}),
    sections: [],
    timeline: (facts.timeline ?? []).map((text) => itemOf(text, date)),
    fiveWhys: null,
    followUps: (facts.followUps ?? []).map((followUp, index) =>
      followUpWith({ id: `task-${index + 1}`, line: index + 1, ...followUp }),
    ),
  };
}

/** An open follow-up of which nothing is known but its words. */
export function followUpWith(said: Partial<FollowUp>): FollowUp {
  return {
    id: 'task',
    text: [{ kind: 'text', text: 'Dust the lens' }],
    status: 'open',
    owners: [],
    due: null,
    opened: null,
    closed: null,
    priority: null,
    type: null,
    tickets: [],
    links: [],
    note: [],
    line: 1,
    ...said,
  };
}

function instantsOf(said: Partial<Record<InstantName, string>>): Postmortem['instants'] {
  const read = (name: InstantName): Postmortem['instants'][InstantName] => {
    const outcome = parseInstant(said[name] ?? 'unknown');
    assert.ok(outcome.ok, `${name} of the test can be read`);
    return outcome.value;
  };
  const [started, detected, acknowledged, mitigated, resolved] = instantNames.map(read);
  assert.ok(started && detected && acknowledged && mitigated && resolved);
  return { started, detected, acknowledged, mitigated, resolved };
}

function itemOf(text: string, date: string): TimelineItem {
  const [start = '', end] = text.replace('~', '').split('–');
  const at = (time: string): number =>
    Date.parse(`${time.includes('T') ? time : `${date}T${time}`}Z`);
  return {
    start: text === '??' ? null : at(start),
    end: end === undefined ? null : at(end),
    approximate: text.startsWith('~'),
    precision: 'minute',
    text: [{ kind: 'text', text }],
    note: [],
    line: 1,
  };
}
