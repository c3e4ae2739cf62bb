import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';

// Workflows run what strangers send: none has more rights than it needs, and none runs text that they wrote.

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      steps: z.array(step),
    }),
  ),
});

/** What is wrong with the rights, the actions or the commands of a workflow. */
function faultsOf(text: string): string[] {
  const { on, permissions, jobs } = workflow.parse(parse(text));
  const faults: string[] = [];
  if (Object.keys(permissions).length > 0) faults.push('permissions: not {}');
  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) {
    if (event in on) faults.push(`on: ${event}`);
  }
  const isForeign = 'pull_request' in on;
  if (isForeign && /\bsecrets\b/.test(text)) faults.push('a secret');
  for (const [name, job] of Object.entries(jobs)) {
    const rights = Object.entries(job.permissions);
    if (isForeign && rights.some(([, right]) => right !== 'read'))
      faults.push(`${name}: may write`);
    for (const { uses, run, with: inputs } of job.steps) {
      if (uses !== undefined && !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(uses))
        faults.push(`${uses}: not pinned`);
      if (uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false) {
        faults.push(`${name}: keeps its token`);
      }
      if (run?.includes('${{')) faults.push(`${name}: runs an expression`);
      if (isForeign && run?.includes('npm ci') && !run.includes('--ignore-scripts')) {
        faults.push(`${name}: runs the scripts of packages`);
      }
    }
  }
  return faults;
}

const folder = new URL('../.github/workflows/', import.meta.url);
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

test('there are workflows to look at', () => {
  assert.deepEqual(files.sort(), ['check.yml', 'follow-ups.yml']);
});

for (const file of files) {
  test(`${file} has the least rights and runs nobody’s text`, () => {
    assert.deepEqual(faultsOf(textOf(file)), []);
  });

  test(`${file} says which version each of its pins is`, () => {
    for (const line of textOf(file)
      .split('\n')
      .filter((text) => text.includes('uses:'))) {
      assert.match(line, /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });
}

test('pull requests are checked with annotations, and the site is built', () => {
  const { on, jobs } = workflow.parse(parse(textOf('check.yml')));
  assert.ok('pull_request' in on);
  const commands = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  assert.ok(commands.includes('npm run -s check -- --format github'));
  assert.ok(commands.includes('npm run -s build'));
});

test('each fault would be found', () => {
  const good = textOf('check.yml');
  const cases: [string, string, string][] = [
    ['permissions: {}', 'permissions: { contents: read }', 'permissions: not {}'],
    ['  pull_request:', '  pull_request_target:', 'on: pull_request_target'],
    ['contents: read', 'contents: write', 'postmortems: may write'],
    ['@08c6903cd8c0fde910a37f88322edcfb5dd907a8', '@v5', 'actions/checkout@v5: not pinned'],
    ['persist-credentials: false', 'persist-credentials: true', 'postmortems: keeps its token'],
    [
      'run: npm run -s build',
      'run: echo ${{ github.event.pull_request.title }}',
      'postmortems: runs an expression',
    ],
    [
      'run: npm run -s build',
      'run: npm run -s build\n        env: { KEY: "${{ secrets.KEY }}" }',
      'a secret',
    ],
    [' --ignore-scripts', '', 'postmortems: runs the scripts of packages'],
  ];
  for (const [from, to, fault] of cases)
    assert.deepEqual(faultsOf(good.replace(from, to)), [fault]);
});
