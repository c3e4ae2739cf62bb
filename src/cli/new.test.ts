import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { team } from '../../tests/support/team.ts';
import { beginPostmortem, type NewPlace } from './new-command.ts';
import { readNewOptions } from './new-options.ts';
import { Abandoned, type Ask } from './new-questions.ts';
import { openTerminal } from './open-terminal.ts';
import { projectRoot } from './project.ts';
import { UsageError } from './usage-error.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function begin(args: readonly string[], ask: Ask | null = null): Promise<string> {
  const place: NewPlace = {
    environment: { today: '2025-11-30', contentDir: folder },
    root: projectRoot,
    standing: path.dirname(folder),
    ask,
  };
  return beginPostmortem(readNewOptions(args), team, place);
}

/** Answers in turn, null when there is none left, and keeps what was asked. */
function answers(...lines: string[]): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(lines[asked.length - 1] ?? null);
    },
  };
}

async function written(): Promise<[string, string]> {
  const [name = '', ...others] = await readdir(folder);
  assert.deepEqual(others, []);
  return [name, await readFile(path.join(folder, name), 'utf8')];
}

test('options fill the front matter, and the next step is told', async () => {
  const told = await begin([
    'Checkout',
    'rejects cards',
    '--date',
    '2025-03-04',
    '--severity',
    'sev2',
    '--service',
    'gateway',
    '--service',
    'checkout,gateway',
    '--owner',
    '@Lin',
  ]);
  const [name, text] = await written();
  assert.equal(name, '2025-03-04-checkout-rejects-cards.mdx');
  assert.match(text, /^title: Checkout rejects cards\ndate: 2025-03-04$/m);
  assert.match(text, /^severity: SEV2\nservices: \[gateway, checkout\]$/m);
  assert.match(text, /^- \[ \] What will be done @lin due:2025-03-18 P2 type:prevent$/m);
  const file = `${path.basename(folder)}/${name}`;
  assert.ok(told.startsWith(`${file}\n`));
  assert.ok(told.includes(`npm run check -- '${file}'`));
  assert.ok(!told.includes(folder));
});

test('today is the day unless another is said', async () => {
  await begin(['One']);
  assert.equal((await written())[0], '2025-11-30-one.mdx');
});

test('no postmortem is written over, in either form', async () => {
  await begin(['One']);
  const [, before] = await written();
  await assert.rejects(begin(['One']), /`2025-11-30-one\.mdx` is there already/);
  assert.equal((await written())[1], before);
  await mkdir(path.join(folder, '2025-11-30-two'));
  await writeFile(path.join(folder, '2025-11-30-two', 'index.mdx'), 'Mine.');
  await assert.rejects(begin(['Two']), /`2025-11-30-two\/index\.mdx` is there already/);
  await writeFile(path.join(folder, '2025-11-30-ELEVE.mdx'), 'Mine.');
  await assert.rejects(begin(['Élève']), /`2025-11-30-ELEVE\.mdx` is there already/);
  // A folder of data that waits for its postmortem is no postmortem.
  await mkdir(path.join(folder, '2025-11-30-three'));
  await begin(['Three']);
});

test('what cannot be used is refused with what can, and nothing is written', async () => {
  const cases: [string[], RegExp][] = [
    [[], /^The title is missing\. Use `npm run new -- "Title"/],
    [['  \n '], /^The title is missing/],
    [['X', '--date', '2025-02-30'], /`2025-02-30` is no date/],
    [['X', '--date', '2026-01-01'], /`2026-01-01` lies after today, 2025-11-30/],
    [['X', '--severity', 'SEV6'], /`SEV6` is no severity\. Did you mean `SEV1`\?/],
    [['X', '--service', 'chekout'], /no service `chekout`\. Did you mean `checkout`\?/],
    [['X', '--owner', 'linn'], /no person and no team `linn`\. Did you mean `lin`\?/],
    [['X', '--titel', 'y'], /Unknown option `--titel`\. Use `npm run new/],
    [['X', '--date'], /argument missing/],
  ];
  for (const [args, words] of cases) {
    const failure = async (): Promise<string> => begin(args);
    await assert.rejects(failure, (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, words);
      return true;
    });
  }
  assert.deepEqual(await readdir(folder), []);
});

test('who can be asked is asked for what is missing, again after a slip', async () => {
  const { ask, asked } = answers(
    '',
    'Cards rejected',
    '2025-99-01',
    '2025-03-04',
    '2',
    'gateway chekout',
    'gateway',
    '',
  );
  await begin([], ask);
  const [name, text] = await written();
  assert.equal(name, '2025-03-04-cards-rejected.mdx');
  assert.match(text, /^severity: SEV2\nservices: \[gateway\]$/m);
  assert.equal(asked.length, 8);
  assert.match(asked[1] ?? '', /The title is empty/);
  assert.match(asked[3] ?? '', /`2025-99-01` is no date/);
  assert.match(asked[4] ?? '', /SEV1 all\n {2}SEV2 many/);
  assert.match(asked[6] ?? '', /Did you mean `checkout`/);
});

test('an empty answer leaves a thing open, and what the options said is not asked', async () => {
  const { ask, asked } = answers('', '', '');
  await begin(['One', '--date', '2025-03-04'], ask);
  assert.equal(asked.length, 3);
  const [, text] = await written();
  assert.match(text, /^severity: SEV3 # \?$/m);
  assert.match(text, /^services: \[checkout\] # \?$/m);
  assert.match(text, /^- \[ \] What will be done due:/m);
});

test('who leaves in the midst leaves nothing behind', async () => {
  await assert.rejects(begin([], answers('Cards rejected', '').ask), Abandoned);
  assert.deepEqual(await readdir(folder), []);
});

test('a terminal gives lines until it is closed', async () => {
  const input = new PassThrough();
  const terminal = openTerminal(input, new PassThrough());
  const first = terminal.ask('One? ');
  input.write('first\n');
  assert.equal(await first, 'first');
  const second = terminal.ask('Two? ');
  input.end();
  assert.equal(await second, null);
  assert.equal(await terminal.ask('Three? '), null);
  terminal.close();
});

test('the command asks nobody where there is no terminal, and its file passes the check', () => {
  const run = (script: string, ...args: string[]): { status: number | null; out: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL(script, import.meta.url)), ...args],
      {
        encoding: 'utf8',
        input: 'not read\n',
        env: {
          ...process.env,
          AFTERMATH_CONTENT: folder,
          AFTERMATH_TODAY: '2026-11-22',
          AFTERMATH_CONFIG: '',
        },
      },
    );
    return { status, out: stdout + stderr };
  };
  assert.deepEqual(run('new.ts').status, 2);
  const begun = run('new.ts', 'Cards rejected');
  assert.equal(begun.status, 0, begun.out);
  assert.match(begun.out, /2026-11-22-cards-rejected\.mdx/);
  const check = run('check.mjs');
  assert.equal(check.status, 0, check.out);
  assert.match(check.out, /1 postmortem checked: 0 errors, 16 warnings/);
  assert.equal(run('new.ts', 'Cards rejected').status, 2);
});
