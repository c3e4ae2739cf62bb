import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { followUpsCalendar } from './calendar.ts';
import { contentLine } from './content-line.ts';

ICAL.design.strict = true;

const awkward =
  'Dust; polish, and check the “lens” \\ of the lamp — 灯台の灯りを毎晩ていねいに確かめる 🗼🗼🗼 twice a night';

function calendar(followUps: string, today = '2026-02-05'): string {
  const postmortem = samplePostmortem({ followUps });
  const tracker = trackFollowUps([postmortem], today, sampleConfig.contract.days);
  return followUpsCalendar({ name: 'Follow-ups, all; of them', tracker, config: sampleConfig });
}

function componentOf(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text);
  assert.ok(Array.isArray(parsed));
  return new ICAL.Component(parsed);
}

function events(text: string): ICAL.Event[] {
  const root = componentOf(text);
  return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

test('open follow-ups with a day are all-day events, and nothing else is', () => {
  const [first, second, ...more] = events(
    calendar(
      '- [ ] Dust the lens @ada due:2026-02-01 P1 HL-7\n- [ ] Mend the horn P0\n- [ ] Look into it\n- [x] Done @ada due:2026-02-03 closed:2026-02-03\n- [ ] No status:wont-do due:2026-02-09\n\n  Because.',
    ),
  );
  assert.equal(more.length, 0);
  // Worst first: the lens since 1 February; the horn by its P0, seven days after 10 January.
  assert.equal(first?.summary, 'Mend the horn');
  assert.equal(first.startDate.toString(), '2026-01-17');
  assert.match(first.description, /The day follows from its priority, P0\./);
  assert.equal(second?.summary, 'Dust the lens');
  assert.equal(second.startDate.isDate, true);
  assert.equal(second.startDate.toString(), '2026-02-01');
  assert.equal(second.endDate.toString(), '2026-02-02');
  assert.equal(second.uid, '2026-01-10-lamps-go-out/dust-the-lens@lights.example');
  assert.equal(
    second.description,
    'SEV2: Lamps go out\nOwner: Ada Storm\nState: Open\nTicket: HL-7 https://tickets.example/HL-7',
  );
  assert.equal(second.component.getFirstPropertyValue('priority'), 3);
  assert.equal(
    second.component.getFirstPropertyValue('url'),
    'https://lights.example/incidents/2026-01-10-lamps-go-out/#follow-up-dust-the-lens',
  );
});

test('the UID stays when the day, the owner and today change', () => {
  const uid = (text: string): string | undefined => events(text)[0]?.uid;
  assert.equal(
    uid(calendar('- [ ] Dust the lens @ada due:2026-02-01')),
    uid(calendar('- [ ] Dust the lens @lin due:2026-03-01 P2', '2026-02-20')),
  );
});

test('lines are at most 75 octets, end with CRLF and are cut between characters', () => {
  const text = calendar(`- [ ] ${awkward} due:2026-02-01`);
  const lines = text.split('\r\n');
  assert.equal(lines.at(-1), '');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\n') && !line.includes('\ufffd'), line);
  }
  assert.equal(events(text)[0]?.summary, awkward);
});

test('folding keeps every length whole', () => {
  for (let length = 0; length < 200; length += 1) {
    for (const character of ['a', 'é', '灯', '🗼']) {
      const value = character.repeat(length);
      const folded = contentLine('SUMMARY', value);
      assert.equal(folded.replaceAll('\r\n ', ''), `SUMMARY:${value}\r\n`);
      for (const line of folded.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
    }
  }
});

test('a calendar with nothing due is still one that a strict reader takes', () => {
  const text = calendar('- [x] Dust the lens');
  const root = componentOf(text);
  assert.equal(root.getAllSubcomponents('vevent').length, 0);
  assert.equal(root.getAllSubcomponents('vtimezone').length, 1);
  // The reader does not know this property (RFC 7986), so it gives its text as it stands there.
  assert.equal(root.getFirstPropertyValue('name'), String.raw`Follow-ups\, all\; of them`);
});

test('each event has what RFC 5545 demands, once', () => {
  const root = componentOf(calendar('- [ ] Dust the lens due:2026-02-01'));
  assert.equal(root.getFirstPropertyValue('version'), '2.0');
  for (const component of root.getAllSubcomponents('vevent')) {
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) {
      assert.equal(component.getAllProperties(name).length, 1, name);
    }
    assert.equal(String(component.getFirstPropertyValue('dtstamp')), '2026-02-05T00:00:00Z');
  }
});
