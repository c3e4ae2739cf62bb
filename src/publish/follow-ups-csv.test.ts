import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { followUpsJson, type FollowUpJson } from '../present/follow-ups-json.ts';
import { followUpsCsv, unguarded } from './follow-ups-csv.ts';

const base: FollowUpJson = {
  id: 'dust-the-lens',
  incident: '2026-01-10-lamps-go-out',
  incidentTitle: 'Lamps go out',
  severity: 'SEV2',
  services: ['lamps', 'fog-horns'],
  text: 'Dust the lens',
  status: 'open',
  owners: ['ada', 'lin'],
  due: null,
  opened: '2026-01-10',
  closed: null,
  ageDays: 12,
  overdueDays: 0,
  priority: 'P1',
  type: null,
  tickets: [
    { label: 'HL-1', url: 'https://tickets.example/HL-1' },
    { label: 'the other', url: 'https://tickets.example/HL-2' },
  ],
  note: null,
  url: '/incidents/2026-01-10-lamps-go-out/#follow-up-dust-the-lens',
};

/** Opens a CSV again and makes of it what was written. */
function reopened(csv: string): unknown[] {
  const list = (cell: string | undefined, by: string): string[] => (cell ? cell.split(by) : []);
  const word = (cell: string | undefined): string | null => (cell ? unguarded(cell) : null);
  return csvParse(csv).map((row) => {
    const labels = list(row['tickets'], '\n');
    const urls = list(row['ticketUrls'], '\n');
    return {
      id: word(row['id']),
      incident: word(row['incident']),
      incidentTitle: word(row['incidentTitle']),
      severity: word(row['severity']),
      services: list(row['services'], ' '),
      text: word(row['text']),
      status: word(row['status']),
      owners: list(row['owners'], ' '),
      due: word(row['due']),
      opened: word(row['opened']),
      closed: word(row['closed']),
      ageDays: row['ageDays'] === '' ? null : Number(row['ageDays']),
      overdueDays: Number(row['overdueDays']),
      priority: word(row['priority']),
      type: word(row['type']),
      tickets: labels.map((label, index) => ({ label: unguarded(label), url: urls[index] })),
      note: word(row['note']),
      url: word(row['url']),
    };
  });
}

test('opened again it is the data', () => {
  const awkward: FollowUpJson[] = [
    base,
    { ...base, text: 'Say "no", twice;\tand\r\nagain', note: 'One\n\nTwo, three', ageDays: -3 },
    { ...base, text: 'Ünïcode 灯台 🗼', due: '2026-03-01', tickets: [], owners: [], ageDays: null },
    { ...base, text: '’', incidentTitle: "'", note: "''" },
  ];
  assert.deepEqual(reopened(followUpsCsv({ followUps: awkward })), awkward);
});

test('no cell starts a formula, and each is what it was once one apostrophe is taken away', () => {
  const formulas = [
    '=HYPERLINK("https://x.example","y")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    "'=1",
    "''@SUM(A1)",
    '=cmd|" /C calc"!A0',
  ];
  const csv = followUpsCsv({ followUps: formulas.map((text) => ({ ...base, text, note: text })) });
  const rows = csvParse(csv);
  assert.equal(rows.length, formulas.length);
  for (const row of rows) {
    for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
  }
  assert.deepEqual(
    reopened(csv),
    formulas.map((text) => ({ ...base, text, note: text })),
  );
});

test('every line ends with CRLF and has as many cells as the first', () => {
  const csv = followUpsCsv({ followUps: [base, base] });
  const lines = csv.split('\r\n');
  assert.equal(lines.length, 4);
  assert.equal(lines[3], '');
  assert.match(lines[0] ?? '', /^"id","incident","incidentTitle"/);
  assert.equal(csvParse(csv).columns.length, 19);
});

test('a real tracker goes through it whole', () => {
  const postmortem = samplePostmortem({
    followUps:
      '- [ ] Dust the lens @ada @lin due:2026-02-01 P1 HL-7\n- [x] ~~Buy a moon~~ status:wont-do\n\n  Too far.\n- [x] Polish, then “test”',
  });
  const data = followUpsJson(trackFollowUps([postmortem], '2026-02-05'));
  assert.equal(data.followUps.length, 3);
  assert.deepEqual(reopened(followUpsCsv(data)), data.followUps);
});
