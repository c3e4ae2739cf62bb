import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineToText } from '../domain/inline.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { Problem } from '../domain/problem.ts';
import { readFollowUps } from './follow-ups.ts';
import { parseMdx } from './mdx.ts';
import { reporter } from './place.ts';
import { sourcePlaces } from './source-place.ts';

const tickets = [{ pattern: '([a-z]+)#(\\d+)', url: 'https://example.com/$1/$2' }];

function read(source: string): { followUps: FollowUp[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const { tree, slips } = parseMdx(source);
  assert.deepEqual(slips, []);
  const report = reporter('x.mdx', problems);
  return {
    followUps: readFollowUps(tree.children, tickets, report, sourcePlaces(source)),
    problems,
  };
}

function only(source: string): FollowUp {
  const { followUps, problems } = read(source);
  assert.deepEqual(problems, [], source);
  assert.equal(followUps.length, 1, source);
  const [followUp] = followUps;
  assert.ok(followUp);
  return followUp;
}

/** `line:column rule severity` of each problem. */
function told(source: string): string[] {
  return read(source).problems.map(
    ({ line, column, rule, severity }) => `${String(line)}:${String(column)} ${rule} ${severity}`,
  );
}

const words = [
  '@lin',
  'due:2025-04-01',
  'opened:2025-03-05',
  'P2',
  'type:detect',
  'id:alert',
  'gateway#1234',
  'status:in-progress',
];

function facts({ text, owners, due, opened, priority, type, id, status, tickets: own }: FollowUp) {
  return {
    text: inlineToText(text),
    owners,
    due,
    opened,
    priority,
    type,
    id,
    status,
    tickets: own.map(({ label }) => label),
  };
}

const all = {
  text: 'Alert on rejected cards',
  owners: ['lin'],
  due: '2025-04-01',
  opened: '2025-03-05',
  priority: 'P2',
  type: 'detect',
  id: 'alert',
  status: 'in-progress',
  tickets: ['gateway#1234'],
};

test('fields are read in any order, with commas, line breaks and a closing full stop', () => {
  for (let turn = 0; turn < words.length; turn += 1) {
    const turned = [...words.slice(turn), ...words.slice(0, turn)];
    for (const order of [turned, turned.toReversed()]) {
      for (const between of [' ', ', ', '\n  ', ',\n  ', '  \n  ', '\\\n  ']) {
        for (const end of ['', '.']) {
          const source = `- [ ] Alert on rejected cards ${order.join(between)}${end}`;
          assert.deepEqual(facts(only(source)), all, source);
        }
      }
    }
  }
});

test('any list makes a follow-up', () => {
  for (const bullet of ['-', '*', '+', '1.', '7)']) {
    assert.deepEqual(facts(only(`${bullet} [ ] Alert on rejected cards ${words.join(' ')}`)), all);
  }
});

test('box and words together are its state', () => {
  for (const [source, status, closed] of [
    ['- [ ] A', 'open', null],
    ['- [ ] A status:in-progress', 'in-progress', null],
    ['- [x] A closed:2025-03-11', 'done', '2025-03-11'],
    ['- [X] A', 'done', null],
    ['- [ ] A status:wont-do\n\n  Because.', 'wont-do', null],
    ['- [x] ~~A~~ status:wont-do closed:2025-03-11\n\n  Because.', 'wont-do', '2025-03-11'],
  ] as const) {
    const followUp = only(source);
    assert.deepEqual([followUp.status, followUp.closed], [status, closed], source);
  }
  for (const source of [
    '- [x] A status:in-progress',
    '- [ ] A closed:2025-03-11',
    '- [ ] A status:wont-do',
    '- [x] A status:wont-do',
  ]) {
    const { followUps, problems } = read(source);
    assert.equal(problems.length, 1, source);
    assert.deepEqual(followUps, [], source);
  }
});

test('a link at the end is a link, or a ticket when its words or its address match', () => {
  const followUp = only(
    '- [ ] Do it @ada [the report](https://example.com/r) [gateway#12](https://elsewhere.example/12)',
  );
  assert.deepEqual(followUp.links, [{ label: 'the report', url: 'https://example.com/r' }]);
  assert.deepEqual(followUp.tickets, [
    { label: 'gateway#12', url: 'https://elsewhere.example/12' },
  ]);
  assert.deepEqual(only('- [ ] Do it api#7').tickets, [
    { label: 'api#7', url: 'https://example.com/api/7' },
  ]);
});

test('a link before the first field belongs to the text', () => {
  const followUp = only('- [ ] Follow [the report](https://example.com/r) @ada');
  assert.deepEqual([inlineToText(followUp.text), followUp.links], ['Follow the report', []]);
});

test('fields in code or struck text are words', () => {
  const followUp = only('- [ ] Stop saying `@lin due:2025-04-01` @ada');
  assert.deepEqual(
    [inlineToText(followUp.text), followUp.owners, followUp.due],
    ['Stop saying @lin due:2025-04-01', ['ada'], null],
  );
  assert.deepEqual(only('- [ ] ~~Old @lin~~').owners, []);
  assert.equal(inlineToText(only('- [ ] ~~Buy it~~ @ada').text), 'Buy it');
});

test('what is indented is the note, a paragraph each', () => {
  const { note, owners } = only('- [ ] A @ada\n\n  First @lin.\n\n  Second.\n\n  - bullet');
  assert.deepEqual(owners, ['ada']);
  assert.deepEqual(note.map(inlineToText).slice(0, 2), ['First @lin.', 'Second.']);
});

test('the id is the slug of the text unless said', () => {
  assert.equal(only('- [ ] Alert on rejected cards @lin P1').id, 'alert-on-rejected-cards');
  assert.equal(only('- [ ] Alert id:x-1').id, 'x-1');
  assert.deepEqual(told('- [ ] Same\n- [ ] Other id:same'), ['2:1 follow-up-duplicate-id error']);
});

test('several owners are kept in order', () => {
  assert.deepEqual(only('- [ ] A @ada @lin').owners, ['ada', 'lin']);
});

test('each mistake is told where it stands', () => {
  for (const [source, expected] of [
    ['- [ ] Ask @lin to write', ['1:11 field-not-at-end warning']],
    ['- [ ] Ask due:2025-04-01 now @ada', ['1:11 field-not-at-end warning']],
    ['- [ ] A due:2025-04-01 due:2025-04-02', ['1:24 follow-up-field-twice error']],
    ['- [ ] A P1\n  P2', ['2:3 follow-up-field-twice error']],
    ['- [ ] A status:wont-do status:wont-do\n\n  Why.', ['1:24 follow-up-field-twice error']],
    ['- [ ] A due: 2025-04-01', ['1:9 follow-up-field warning']],
    ['- [ ] A due: 2025-04-01 @ada', ['1:9 follow-up-field warning']],
    ['- [ ] Say why the status: of each is green @ada', []],
    ['- [ ] A due:2025-02-30', ['1:9 follow-up-date error']],
    ['- [ ] A type:fix', ['1:9 follow-up-field error']],
    ['- [ ] A id:Not_Kebab', ['1:9 follow-up-field error']],
    ['- [ ] @ada due:2025-04-01', ['1:1 follow-up-empty error']],
    ['- [ ] A\n  - [ ] B', ['2:3 follow-up-nested error']],
    ['- [ ] A\n\n  > - [x] B', ['3:5 follow-up-nested error']],
    ['> - [ ] A', ['1:3 follow-up-not-a-task error']],
  ] as const) {
    assert.deepEqual(told(source), expected, source);
  }
});

test('an address after @ is no handle, and the cure names the handle', () => {
  const { problems } = read('- [ ] Write the alert @Joe@example.org');
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.rule, 'follow-up-field');
  assert.match(problems[0].cure, /`@joe`/);
  assert.equal(problems[0].column, 23);
});
