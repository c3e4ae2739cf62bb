import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { compareTickets } from './compare.ts';
import { readSnapshot } from './snapshot.ts';
import { ticketKey } from './ticket-state.ts';

const closed =
  '{"url":"https://tickets.example/HL-1","state":"CLOSED","closedAt":"2026-02-01T23:30:00-02:00"}';
const open = '{"url":"https://tickets.example/HL-1","state":"OPEN","closedAt":null}';
const closed2 = '{"url":"https://tickets.example/HL-2","state":"merged","closedAt":"2026-02-10"}';
const dropped =
  '{"url":"https://tickets.example/HL-1","state":"CLOSED","stateReason":"NOT_PLANNED","closedAt":"2026-02-01"}';
const early = '{"url":"https://tickets.example/HL-1","state":"closed","closedAt":"2026-01-02"}';
const gone = '{"url":"https://tickets.example/HL-1","state":"gone"}';
const moved =
  '{"url":"https://tickets.example/HL-1","state":"open","movedTo":"https://tickets.example/XX-1"}';

function compared(line: string, ...tickets: string[]): string {
  const states = readSnapshot(`[${tickets.join(',')}]`);
  assert.ok(states.ok);
  const [followUp] = samplePostmortem({ followUps: line }).followUps;
  assert.ok(followUp);
  const { differences, amendment, unknown } = compareTickets(followUp, '2026-01-10', states.value);
  return [
    ...differences.map(
      (difference) => `${difference.kind}${'on' in difference ? ` ${String(difference.on)}` : ''}`,
    ),
    ...(amendment ? [`${amendment.tick ? 'tick' : 'date'} ${String(amendment.closed)}`] : []),
    ...unknown.map(({ label }) => `unknown ${label}`),
  ].join('; ');
}

test('box and tickets', () => {
  const cases: [line: string, tickets: string[], expected: string][] = [
    ['- [ ] Dust HL-1', [open], ''],
    ['- [x] Dust HL-1 closed:2026-02-02', [closed], ''],
    ['- [ ] Dust HL-1', [closed], 'box-open 2026-02-02; tick 2026-02-02'],
    ['- [ ] Dust status:in-progress HL-1', [closed], 'box-open 2026-02-02; tick 2026-02-02'],
    ['- [ ] Dust HL-1 HL-2', [closed, closed2], 'box-open 2026-02-10; tick 2026-02-10'],
    ['- [ ] Dust HL-1 HL-2', [open, closed2], ''],
    ['- [ ] Dust HL-1 HL-2', [closed], 'unknown HL-2'],
    ['- [ ] Dust HL-1', [dropped], 'given-up'],
    ['- [ ] Dust HL-1', [early], 'closed-before 2026-01-02'],
    ['- [x] Dust HL-1', [open], 'ticket-open'],
    ['- [x] Dust HL-1 HL-2', [open, closed2], 'ticket-open'],
    ['- [x] Dust HL-1', [closed], 'date-known 2026-02-02; date 2026-02-02'],
    ['- [x] Dust HL-1', [dropped], ''],
    ['- [ ] Dust HL-1', [gone], 'gone'],
    ['- [x] Dust HL-1', [gone], 'gone'],
    ['- [ ] Dust HL-1', [moved], 'moved'],
    ['- [x] Dust HL-1', [moved], 'moved; ticket-open'],
    ['- [ ] No HL-1 status:wont-do\n\n  Because.', [open], 'ticket-open'],
    ['- [ ] No HL-1 status:wont-do\n\n  Because.', [closed], ''],
    ['- [ ] Dust HL-1', [], 'unknown HL-1'],
    ['- [ ] Dust', [closed], ''],
  ];
  for (const [line, tickets, expected] of cases) {
    assert.equal(compared(line, ...tickets), expected, `${line} ${tickets.join(' ')}`);
  }
});

test('one ticket has many spellings', () => {
  const spellings = [
    'https://github.com/Lights/lamps/issues/12',
    'https://github.com/lights/lamps/pull/12',
    'https://GitHub.com/lights/lamps/issues/12/?a=b#issuecomment-1',
  ];
  assert.equal(new Set(spellings.map(ticketKey)).size, 1);
  assert.notEqual(ticketKey('https://x.example/1'), ticketKey('https://x.example/2'));
});

test('a snapshot that cannot be read says where', () => {
  const message = (text: string): string => {
    const read = readSnapshot(text);
    return read.ok ? '' : read.slip.message;
  };
  assert.equal(message('{'), 'The snapshot is not JSON.');
  assert.equal(message('{"a":1}'), 'The snapshot is not a list of tickets.');
  assert.equal(message(`[${open}, 3]`), 'Ticket 2 of the snapshot is no object.');
  assert.equal(
    message(`[${open}, {"url":"https://x.example/1","state":"lost"}]`),
    'Ticket 2 of the snapshot has a `state` that cannot be read.',
  );
  assert.equal(
    message(`[{"url":"HL-1","state":"open"}]`),
    'Ticket 1 of the snapshot has a `url` that cannot be read.',
  );
});
