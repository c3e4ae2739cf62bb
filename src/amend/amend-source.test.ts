import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleConfig, sampleSource } from '../../tests/support/sample-postmortem.ts';
import { amendSource, type Amendment } from './amend-source.ts';

/** The first line of the follow-ups in a sample. */
const first = 14;

function amend(followUps: string, ...amendments: Partial<Amendment>[]): string | null {
  const source = sampleSource({ followUps });
  const whole = amendments.map((amendment) => ({
    line: first,
    tick: false,
    opened: null,
    closed: null,
    ...amendment,
  }));
  const amended = amendSource(source, whole, sampleConfig.tickets);
  if (amended === null) return null;
  const [before = ''] = source.split(followUps);
  assert.ok(amended.startsWith(before));
  return amended.slice(before.length, -1);
}

const closed = { closed: '2026-02-03' };
const both = { opened: '2026-01-12', closed: '2026-02-03' };

test('dates go to the end of the line', () => {
  const cases: [before: string, after: string][] = [
    ['- [x] Dust the lens', '- [x] Dust the lens closed:2026-02-03'],
    ['- [x] Dust the lens @ada P1', '- [x] Dust the lens @ada P1 closed:2026-02-03'],
    ['- [x] Dust the lens.', '- [x] Dust the lens. closed:2026-02-03'],
    ['- [x] Dust, @ada, P1.', '- [x] Dust, @ada, P1. closed:2026-02-03'],
    ['* [X] Dust  the `lens`  ', '* [X] Dust  the `lens` closed:2026-02-03  '],
    [
      '1. [x] Read [it](https://x.example)',
      '1. [x] Read [it](https://x.example) closed:2026-02-03',
    ],
    ['- [x] Dust HL-7', '- [x] Dust HL-7 closed:2026-02-03'],
    ['- [x] Dust\n  the lens\n  @ada', '- [x] Dust\n  the lens\n  @ada closed:2026-02-03'],
    ['- [x] Dust\n\n  A note.', '- [x] Dust closed:2026-02-03\n\n  A note.'],
    ['- [x] Dust\n  - a note', '- [x] Dust closed:2026-02-03\n  - a note'],
    ['- [x] 灯台 🗼', '- [x] 灯台 🗼 closed:2026-02-03'],
    [
      '- [ ] ~~Buy a moon~~ status:wont-do\n\n  Too far.',
      '- [ ] ~~Buy a moon~~ status:wont-do closed:2026-02-03\n\n  Too far.',
    ],
  ];
  for (const [before, after] of cases) assert.equal(amend(before, closed), after);
  assert.equal(
    amend('- [x] Dust the lens', both),
    '- [x] Dust the lens opened:2026-01-12 closed:2026-02-03',
  );
});

test('line ends stay as they are', () => {
  const source = sampleSource({ followUps: '- [x] Dust\n- [x] Mend' }).replaceAll('\n', '\r\n');
  const amended = amendSource(
    source,
    [{ line: first, tick: false, opened: null, closed: '2026-02-03' }],
    [],
  );
  assert.equal(amended, source.replace('Dust\r\n', 'Dust closed:2026-02-03\r\n'));
});

test('several lines of one file', () => {
  assert.equal(
    amend(
      '- [x] Dust\n- [ ] Mend\n- [x] Paint',
      closed,
      { ...closed, line: first + 2 },
      {
        line: first + 1,
        opened: '2026-01-12',
      },
    ),
    '- [x] Dust closed:2026-02-03\n- [ ] Mend opened:2026-01-12\n- [x] Paint closed:2026-02-03',
  );
});

test('ticking takes the word of progress away', () => {
  const tick = { tick: true, closed: '2026-02-03' };
  const cases: [before: string, after: string][] = [
    ['- [ ] Dust', '- [x] Dust closed:2026-02-03'],
    ['+ [ ]  Dust', '+ [x]  Dust closed:2026-02-03'],
    ['- [ ] Dust status:in-progress @ada', '- [x] Dust @ada closed:2026-02-03'],
    ['- [ ] Dust @ada, status:in-progress.', '- [x] Dust @ada. closed:2026-02-03'],
    ['- [ ] Write `[ ]` into it', '- [x] Write `[ ]` into it closed:2026-02-03'],
  ];
  for (const [before, after] of cases) assert.equal(amend(before, tick), after);
  assert.equal(amend('- [ ] Dust', { tick: true }), '- [x] Dust');
});

test('what would not say what is meant is not written', () => {
  // The field is there already, the box is ticked already, no follow-up stands there.
  assert.equal(amend('- [x] Dust closed:2026-01-20', closed), null);
  assert.equal(amend('- [x] Dust', { tick: true }), null);
  assert.equal(amend('- [x] Dust', { ...closed, line: 3 }), null);
  // An open box with a day on which it was closed would be a problem.
  assert.equal(amend('- [ ] Dust', closed), null);
});
