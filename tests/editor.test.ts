import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { format } from 'prettier';
import { parse } from 'yaml';
import siteConfig from '../site.config.ts';
import { reportHuman } from '../src/check/report/human.ts';
import { frontMatterKeys } from '../src/domain/front-matter.ts';
import { frontMatterJsonSchema } from '../src/domain/front-matter-json-schema.ts';
import { siteConfigSchema } from '../src/domain/site-config.ts';
import { listPostmortems } from '../src/read/folder.ts';
import { findFrontMatter } from '../src/read/front-matter-block.ts';
import { team } from './support/team.ts';

// What editors are given: the JSON Schema of the front matter, and a task that reads the check's report.

const root = new URL('..', import.meta.url);
const config = siteConfigSchema.parse(siteConfig);
const schema = frontMatterJsonSchema(config);

/** As an editor's YAML has it: 1.2, so that dates are text. */
function frontMatterOf(path: string): Record<string, unknown> {
  const { yaml } = findFrontMatter(readFileSync(path, 'utf8'));
  return parse(yaml ?? '') as Record<string, unknown>;
}

const { files } = listPostmortems(fileURLToPath(new URL('content/incidents', root)));

test('the schema is a strict draft-07, has every field, and says what each means', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  assert.equal(ajv.validateSchema(schema), true);
  const { properties = {}, additionalProperties, required } = schema;
  assert.deepEqual(Object.keys(properties), [...frontMatterKeys]);
  assert.equal(additionalProperties, false);
  assert.deepEqual(required, [
    'title',
    'date',
    'status',
    'severity',
    'services',
    'started',
    'detected',
    'resolved',
  ]);
  for (const [key, property] of Object.entries(properties)) {
    assert.ok(typeof property === 'object' && (property.description ?? '') !== '', key);
  }
});

test('it accepts the front matter of the six postmortems', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  assert.equal(files.length, 6);
  for (const { id, path } of files) {
    assert.equal(validate(frontMatterOf(path)), true, `${id}: ${JSON.stringify(validate.errors)}`);
  }
});

test('it accepts every form of an instant that is documented', () => {
  const validate = new Ajv({ strict: true }).compile(schema);
  const [first] = files;
  assert.ok(first);
  const good = frontMatterOf(first.path);
  for (const started of [
    '2025-03-04T09:12Z',
    '2025-03-04T09:12:40Z',
    '2025-03-04T10:12+01:00',
    '~2025-03-04T09:12Z',
    'unknown',
  ]) {
    assert.equal(validate({ ...good, started }), true, started);
  }
});

test('it refuses planted faults, each at its field', () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  const [first] = files;
  assert.ok(first);
  const good = frontMatterOf(first.path);
  const faults: [string, unknown][] = [
    ['title', ''],
    ['title', ['One', 'Two']],
    ['date', '4 March 2025'],
    ['date', '2025-13-04'],
    ['status', 'done'],
    ['severity', 'SEV0'],
    ['severity', 2],
    ['kind', 'outage'],
    ['services', []],
    ['services', 'site'],
    ['services', ['sight']],
    ['services', ['site', 'site']],
    ['responders', ['nobody']],
    ['started', '2025-03-04T09:12'],
    ['started', '2025-03-04'],
    ['detected', '2025-03-04T24:12Z'],
    ['resolved', 'soon'],
    ['trigger', 'bad-luck'],
    ['factors', ['bad-luck']],
    ['audience', 'everybody'],
    ['sevrity', 'SEV1'],
  ];
  for (const [field, value] of faults) {
    assert.equal(
      validate({ ...good, [field]: value }),
      false,
      `${field}: ${JSON.stringify(value)}`,
    );
    const places = (validate.errors ?? []).map(
      ({ instancePath, params }) => `${instancePath} ${JSON.stringify(params)}`,
    );
    assert.ok(
      places.every((place) => place.includes(field)),
      places.join('\n'),
    );
  }
  for (const field of schema.required ?? []) {
    const others = Object.entries(good).filter(([key]) => key !== field);
    assert.equal(validate(Object.fromEntries(others)), false, field);
  }
});

test('a config that names nobody lets nobody be named', () => {
  const validate = new Ajv({ strict: true }).compile(
    frontMatterJsonSchema({ ...team, people: {}, triggers: {}, factors: {} }),
  );
  const [first] = files;
  assert.ok(first);
  const others = Object.entries(frontMatterOf(first.path)).filter(
    ([key]) => !['trigger', 'factors', 'responders'].includes(key),
  );
  const good = { ...Object.fromEntries(others), services: ['checkout'] };
  assert.equal(validate(good), true, JSON.stringify(validate.errors));
  for (const named of [{ responders: ['ada'] }, { factors: ['luck'] }, { trigger: 'luck' }]) {
    assert.equal(validate({ ...good, ...named }), false, JSON.stringify(named));
  }
});

test('.vscode/postmortem.schema.json is what `node scripts/write-schema.ts` writes', async () => {
  const written = readFileSync(new URL('.vscode/postmortem.schema.json', root), 'utf8');
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
  assert.equal(written, text);
});

test('the editor’s task finds every part of a problem in the report', () => {
  const tasks: unknown = JSON.parse(readFileSync(new URL('.vscode/tasks.json', root), 'utf8'));
  const { regexp } = (tasks as { tasks: { problemMatcher: { pattern: { regexp: string } } }[] })
    .tasks[0]?.problemMatcher.pattern ?? { regexp: '' };
  const report = reportHuman({
    files: 1,
    problems: [
      {
        file: 'content/incidents/2025-03-04-a b.mdx',
        line: 12,
        column: 3,
        endLine: 12,
        endColumn: 4,
        rule: 'section-missing',
        severity: 'warning',
        message: 'The section `Impact` is missing: 1:2  error  no.',
        cure: 'Add `## Impact`.',
      },
    ],
  });
  const matches = report.split('\n').flatMap((line) => {
    const match = new RegExp(regexp).exec(line);
    return match ? [match.slice(1)] : [];
  });
  assert.deepEqual(matches, [
    [
      'content/incidents/2025-03-04-a b.mdx',
      '12',
      '3',
      'warning',
      'The section `Impact` is missing: 1:2  error  no. Add `## Impact`.',
      'section-missing',
    ],
  ]);
});
