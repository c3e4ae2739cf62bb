import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { sampleConfig, sampleSource } from '../../tests/support/sample-postmortem.ts';
import type { Problem } from '../domain/problem.ts';
import { readPostmortem } from '../read/postmortem.ts';
import { checkEvidence } from './evidence.ts';

let root = '';

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'evidence '));
  await mkdir(path.join(root, 'content/a'), { recursive: true });
  await mkdir(path.join(root, 'public'));
  const lines = [
    'time,site,bot',
    '2021-01-12T03:41Z,4e8,1e8',
    '2021-01-12T03:42Z,1.893e9,1e8',
    '2021-01-12T03:43Z,5e8,2e8',
  ];
  await writeFile(path.join(root, 'content/a/memory.csv'), lines.join('\n'));
  await writeFile(path.join(root, 'content/a/broken.csv'), [...lines, 'then,1,2'].join('\n'));
  await writeFile(path.join(root, 'secret.csv'), lines.join('\n'));
  await symlink(path.join(root, 'secret.csv'), path.join(root, 'content/a/linked.csv'));
});

after(() => rm(root, { recursive: true }));

function sourceOf(graphs: readonly string[]): string {
  const elements = graphs.map((each) => `<MetricGraph title="Memory" unit="bytes" ${each} />`);
  return sampleSource({ followUps: `- [ ] Dust the lens\n\n${elements.join('\n\n')}` });
}

/** The problems of a postmortem `a` that holds these graphs, each given by its attributes beside title and unit. */
async function problemsOf(...graphs: string[]): Promise<Problem[]> {
  const bytes = new TextEncoder().encode(sourceOf(graphs));
  const file = { id: 'a', file: 'a/index.mdx', bytes };
  const folders = {
    contentDir: path.join(root, 'content'),
    publicDir: path.join(root, 'public'),
  };
  return checkEvidence(readPostmortem(file, sampleConfig), folders);
}

test('a graph that agrees with its data has no problem', async () => {
  assert.deepEqual(
    await problemsOf('data="memory.csv" series="site" peak="1.9 GB at 03:42" note="03:43 gone"'),
    [],
  );
});

test('what a graph says and its data does not have is a problem of the postmortem', async () => {
  const cases = [
    [
      'peak="1.5 GB at 03:41"',
      'graph-peak-differs',
      '`1.5 GB at 03:41`, and the data `1.89 GB at 03:42`',
    ],
    ['peak="1.9 GB at 2021-01-12T03:43Z"', 'graph-peak-differs', 'at 2021-01-12T03:42Z'],
    ['series="site; bott"', 'graph-series-unknown', '`bott`'],
    ['from="05:00" to="06:00"', 'graph-range-empty', 'no samples'],
  ] as const;
  for (const [attributes, rule, words] of cases) {
    const [problem, ...others] = await problemsOf(`data="memory.csv" ${attributes}`);
    assert.equal(problem?.rule, rule, attributes);
    assert.equal(problem.file, 'a/index.mdx');
    assert.ok(problem.message.includes(words), problem.message);
    assert.deepEqual(others, []);
  }
});

test('a problem of a graph stands at its attribute, from its name to its closing quote', async () => {
  const cases = [
    ['data="memory.csv"\n  from="05:00" to="06:00"', 'from="05:00"'],
    [
      '\n  data="memory.csv"\n  series="site; bott"\n  peak="1.9 GB at 03:42"',
      'series="site; bott"',
    ],
    ['data="memory.csv"\n  series="site"\n    peak="1.5 GB at 03:41"', 'peak="1.5 GB at 03:41"'],
    ['\n  data="memory.cvs"\n', 'data="memory.cvs"'],
    ['data="memory.csv"\n  threshold="much Limit"', 'threshold="much Limit"'],
    ['data="memory.csv"\n\tsource="\u{1F4C8} > the board" note="noon"', 'note="noon"'],
  ] as const;
  for (const [attributes, place] of cases) {
    const [problem, ...others] = await problemsOf(attributes);
    assert.ok(problem, attributes);
    assert.deepEqual(others, []);
    const lines = sourceOf([attributes]).split('\n');
    assert.equal(problem.endLine, problem.line);
    const line = lines[problem.line - 1] ?? '';
    assert.equal(line.slice(problem.column - 1, problem.endColumn - 1), place);
  }
});

test('an attribute that is left out is a problem of the whole graph', async () => {
  const [problem] = await problemsOf('format="csv"');
  const lines = sourceOf(['format="csv"']).split('\n');
  assert.equal(problem?.rule, 'graph-attribute-missing');
  assert.ok(lines[problem.line - 1]?.slice(problem.column - 1).startsWith('<MetricGraph'));
});

test('a data file that is not there, or leads elsewhere, is a problem', async () => {
  const cases = [
    ['memory.cvs', 'graph-data-missing'],
    ['Memory.csv', 'graph-data-wrong-case'],
    ['linked.csv', 'path-outside'],
    ['../../secret.csv', 'path-outside'],
    ['/images/memory.csv', 'graph-data-elsewhere'],
    ['https://example.com/memory.csv', 'graph-data-elsewhere'],
  ] as const;
  for (const [data, rule] of cases) {
    const problems = await problemsOf(`data="${data}"`);
    assert.deepEqual(
      problems.map((problem) => problem.rule),
      [rule],
      data,
    );
    assert.ok(!JSON.stringify(problems).includes(root), 'no absolute path');
  }
});

test('a mistake inside a data file is told once, at its own line, however many graphs use it', async () => {
  const problems = await problemsOf('data="broken.csv"', 'data="broken.csv" series="bot"');
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [['a/broken.csv', 5]],
  );
});
