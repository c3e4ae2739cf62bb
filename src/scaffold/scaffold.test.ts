import assert from 'node:assert/strict';
import { test } from 'node:test';
import { team, teamToday } from '../../tests/support/team.ts';
import { checkPostmortems } from '../check/check-postmortems.ts';
import type { Problem } from '../domain/problem.ts';
import { requiredSections, sectionKinds, sectionQuestions } from '../domain/section.ts';
import { isKebabCase } from '../domain/slug.ts';
import { readPostmortem } from '../read/postmortem.ts';
import type { Reading } from '../read/reading.ts';
import { idOf, type NewPostmortem } from './new-postmortem.ts';
import { scaffold } from './scaffold.ts';

const plain: NewPostmortem = {
  title: 'Checkout rejects cards',
  date: '2025-11-30',
  severity: null,
  services: [],
  owner: 'ada',
};

function checked(source: string, id = '2025-11-30-new'): { reading: Reading; problems: Problem[] } {
  const bytes = new TextEncoder().encode(source);
  const reading = readPostmortem({ id, file: `${id}.mdx`, bytes }, team);
  return { reading, problems: checkPostmortems([reading], team, teamToday) };
}

function errorsOf(source: string): string[] {
  return checked(source)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule, line, message }) => `${String(line)} ${rule}: ${message}`);
}

const titles = [
  'Checkout rejects cards',
  'The #1 problem: nobody was paged',
  `It's "quoted", 'twice' and \`ticked\``,
  '- [ ] looks like a task',
  '# a heading?',
  '---',
  '404',
  'null',
  'true: or not',
  '2025-11-30',
  '~ about',
  '*alias &anchor !tag',
  '{braces} [brackets] <tag /> */}',
  'ends with a colon:',
  'back\\slash \\x07 %',
  '🔥',
  '⚠️ 1️⃣ of 3 nodes is down',
  'تعطلت خدمة الدفع لمدة ساعة',
  'שירות התשלומים נפל',
  'データベースが応答しない',
  'Ошибка при оплате картой',
  'भुगतान विफल',
  'x'.repeat(200),
  'A title of two hundred signs '.repeat(7).trim(),
  '𠮷'.repeat(200),
];

for (const title of titles) {
  test(`a draft called ${title.slice(0, 40)} has no error and keeps its title`, () => {
    const source = scaffold({ ...plain, title }, team);
    assert.deepEqual(errorsOf(source), []);
    assert.equal(checked(source).reading.postmortem?.frontMatter.title, title);
    const id = idOf({ ...plain, title });
    assert.ok(isKebabCase(id), id);
    // The longest name that disks take.
    assert.ok(Buffer.byteLength(`${id}.mdx`) <= 255, id);
  });
}

test('the id is the day and the slug; signs alone make an incident', () => {
  assert.equal(idOf(plain), '2025-11-30-checkout-rejects-cards');
  assert.equal(idOf({ ...plain, title: '🔥 ?!' }), '2025-11-30-incident');
});

test('every section is there with its question, and none says anything', () => {
  const { reading } = checked(scaffold(plain, team));
  assert.deepEqual(
    reading.body?.sections.map(({ kind, empty }) => ({ kind, empty })),
    sectionKinds.map((kind) => ({ kind, empty: true })),
  );
  assert.equal(reading.unanswered.size, sectionKinds.length);
  for (const question of Object.values(sectionQuestions))
    assert.ok(reading.source.includes(question));
});

test('a draft is asked what it needs; a reviewed one for every question', () => {
  const draft = scaffold(plain, team);
  const rules = (source: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(Object.groupBy(checked(source).problems, ({ rule }) => rule)).map(
        ([rule, found]) => [rule, found?.length ?? 0],
      ),
    );
  const guesses = [
    'severity',
    'services',
    'started',
    'detected',
    'acknowledged',
    'mitigated',
    'resolved',
  ];
  assert.deepEqual(rules(draft), {
    'front-matter-unanswered': guesses.length,
    'section-unanswered': requiredSections.length,
  });
  const reviewed = draft.replace('status: draft', 'status: reviewed');
  assert.deepEqual(rules(reviewed), {
    'front-matter-unanswered': guesses.length,
    'section-unanswered': sectionKinds.length,
  });
  assert.equal(errorsOf(reviewed).length, guesses.length + sectionKinds.length);
  assert.deepEqual(checked(draft).reading.unansweredFields, guesses);
});

test('what is known is no guess', () => {
  const source = scaffold({ ...plain, severity: 'SEV2', services: ['gateway', 'checkout'] }, team);
  const { reading } = checked(source);
  assert.equal(reading.postmortem?.frontMatter.severity, 'SEV2');
  assert.deepEqual(reading.postmortem.frontMatter.services, ['gateway', 'checkout']);
  assert.deepEqual(reading.unansweredFields.slice(0, 2), ['started', 'detected']);
});

test('the lines that show the syntax are sound once they stand by themselves', () => {
  const bare = scaffold({ ...plain, severity: 'SEV2' }, team)
    .replace(/^\{\/\*\n(?:(?!\d\. |- ).*\n)*?(?=\d\. |- |\*\/\})/gm, '')
    .replace(/^\*\/\}$/gm, '');
  assert.deepEqual(errorsOf(bare), []);
  const { body } = checked(bare).reading;
  assert.equal(body?.timeline.length, 4);
  assert.equal(body.fiveWhys?.shape, 'chain');
  assert.deepEqual(
    body.followUps.map(({ owners, due, priority, type }) => ({ owners, due, priority, type })),
    [{ owners: ['ada'], due: '2025-12-14', priority: 'P2', type: 'prevent' }],
  );
});

test('every optional field becomes a field when its sign is taken away', () => {
  const source = scaffold(plain, team);
  const fields = {
    trigger: 'configuration-change',
    factors: '[manual-step]',
    responders: '[ada]',
    summary: 'A day.',
  };
  const filled = Object.entries(fields).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^# (${key}:).*$`, 'm'), `$1 ${value}`),
    source,
  );
  assert.deepEqual(errorsOf(filled), []);
  const frontMatter = checked(filled).reading.postmortem?.frontMatter;
  assert.equal(frontMatter?.trigger, 'configuration-change');
  assert.deepEqual(frontMatter.factors, ['manual-step']);
  assert.deepEqual(frontMatter.responders, ['ada']);
  assert.equal(frontMatter.summary, 'A day.');
});

test('a config of many names is filled into lines, each a comment', () => {
  const services = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`service-${String(index)}`, { name: 'Service' }]),
  );
  const source = scaffold(plain, { ...team, services });
  const front = source.slice(0, source.indexOf('\n---\n', 4));
  for (const line of front.split('\n')) assert.ok(line.length <= 102, line);
});
