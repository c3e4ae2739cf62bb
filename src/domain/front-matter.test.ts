import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frontMatterSchema, parseFields, slipOf } from './front-matter.ts';

const least = {
  title: 'Lamps go out',
  date: '2025-03-04',
  status: 'draft',
  severity: 'SEV2',
  services: ['lamps'],
  started: '2025-03-04T09:12Z',
  detected: '~2025-03-04T09:20Z',
  resolved: 'unknown',
};
const unknown = { kind: 'unknown' };

describe('the schema of front matter', () => {
  it('fills in what docs/format.md says is meant unless said', () => {
    const { kind, audience, acknowledged, mitigated, responders, tags, factors, recurrenceOf } =
      frontMatterSchema.parse(least);
    assert.deepEqual([kind, audience], ['incident', 'internal']);
    assert.deepEqual([acknowledged, mitigated], [unknown, unknown]);
    assert.deepEqual([responders, tags, factors, recurrenceOf], [[], [], [], []]);
  });

  it('needs what cannot be guessed', () => {
    for (const key of Object.keys(least)) {
      const rest = Object.fromEntries(Object.entries(least).filter(([name]) => name !== key));
      const paths = frontMatterSchema.safeParse(rest).error?.issues.map(({ path }) => path[0]);
      assert.deepEqual(paths, [key]);
    }
  });

  it('refuses values that are none', () => {
    const cases: [string, unknown][] = [
      ['title', '  '],
      ['date', '2025-02-30'],
      ['date', '04.03.2025'],
      ['date', new Date(0)],
      ['status', 'Reviewed'],
      ['severity', 'sev2'],
      ['severity', 'SEV0'],
      ['kind', 'outage'],
      ['services', []],
      ['services', 'lamps'],
      ['services', ['']],
      ['started', '2025-03-04T09:12'],
      ['resolved', null],
      ['audience', 'everyone'],
      ['summary', ''],
    ];
    for (const [key, value] of cases) {
      const result = frontMatterSchema.safeParse({ ...least, [key]: value });
      assert.equal(result.error?.issues[0]?.path[0], key, `${key}: ${String(value)}`);
    }
    assert.equal(frontMatterSchema.safeParse({ ...least, colour: 'red' }).success, false);
  });

  it('hands on the slips of its own checks, and of no others', () => {
    const cases: [string, string, string | undefined][] = [
      ['date', '2025-02-30', '`2025-02-30` does not exist in the calendar.'],
      ['date', '4 March', '`4 March` is not a date.'],
      ['started', '2025-03-04', '`2025-03-04` has a day and no time.'],
      ['severity', 'SEV9', undefined],
    ];
    for (const [key, value, message] of cases) {
      const issue = frontMatterSchema.safeParse({ ...least, [key]: value }).error?.issues[0];
      assert.ok(issue);
      assert.equal(slipOf(issue)?.message, message);
    }
  });
});

describe('fields read by themselves', () => {
  it('give all of front matter, without keys that are no fields', () => {
    const { whole, fields, issues } = parseFields({ ...least, colour: 'red' });
    assert.ok(whole);
    assert.deepEqual(fields, whole);
    assert.ok(!('colour' in whole));
    assert.deepEqual(issues, []);
  });

  it('keep what is right beside what is wrong', () => {
    const { whole, fields, issues } = parseFields({ ...least, date: 'today', tags: ['a', ''] });
    assert.equal(whole, null);
    assert.deepEqual(
      issues.map(({ path }) => path[0]),
      ['date', 'tags'],
    );
    assert.equal(fields.title, 'Lamps go out');
    assert.equal(fields.kind, 'incident');
    assert.equal('date' in fields, false);
  });

  it('do not hold a default where something unreadable was written', () => {
    const { fields } = parseFields({
      ...least,
      kind: 'outage',
      mitigated: 'noon',
      factors: 'salt',
    });
    for (const key of ['kind', 'mitigated', 'factors']) assert.ok(!(key in fields), key);
  });
});
