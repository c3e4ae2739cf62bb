import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, suite, test } from 'node:test';
import { copyProject } from './project-copy.ts';
import { build, bytesOf, runBuild } from './run-build.ts';

const source = '2021-01-10-primary-node-outage.mdx';

suite('a postmortem with five mistakes', () => {
  const copy = copyProject('refused');
  const broken = path.join(copy.folder, 'broken');
  const dist = path.join(copy.folder, 'dist');
  after(copy.remove);

  test('one report names all five, and the site of before stays as it was', async () => {
    const variables = { AFTERMATH_TODAY: '2026-08-22', AFTERMATH_CONTENT: 'broken' };
    const good = readFileSync(path.join(copy.folder, 'content/incidents', source), 'utf8');
    mkdirSync(broken);
    writeFileSync(path.join(broken, source), good);
    await build(copy.folder, variables);
    const before = bytesOf(dist);
    assert.ok(before.has(`incidents/${path.basename(source, '.mdx')}/index.html`));

    const { text, lines } = withMistakes(good);
    writeFileSync(path.join(broken, source), text);
    const { code, output } = await runBuild(copy.folder, variables);

    assert.equal(code, 1, output);
    assert.deepEqual(reported(output), lines, output);
    assert.match(output, /1 postmortem checked: 5 errors, 0 warnings\./);
    assert.equal(output.match(/postmortems? checked/g)?.length, 1, output);
    assert.doesNotMatch(output, /^\s+at .+\d+:\d+\)?$/m, 'no stack trace');
    assert.ok(!output.includes(copy.folder), `no absolute path: ${output}`);
    assert.doesNotMatch(output, /file:\/\/|node_modules/, 'no path of the tools');
    assert.deepEqual(bytesOf(dist), before, 'the old site');
  });
});

/** The lines that the report names, in its order. */
function reported(output: string): number[] {
  return [...output.matchAll(/^broken\/\S+?\.mdx:(\d+):\d+ {2}error {2}/gm)].map(([, line]) =>
    Number(line),
  );
}

/** An unknown key, a 30 February, a missing section, a plain bullet for a follow-up, and an import. */
function withMistakes(good: string): { text: string; lines: number[] } {
  const text = swap(
    swap(
      swap(swap(good, /^date: .*$/m, 'date: 2021-02-30'), /^status: .*$/m, '$&\nseverty: SEV2'),
      /^## Root cause\n[^#]*/m,
      "import fs from 'node:fs';\n\n",
    ),
    /^- \[x\] (?=Write resource constraints)/im,
    '- ',
  );
  const written = text.split('\n');
  const lineOf = (start: string): number => written.findIndex((line) => line.startsWith(start)) + 1;
  const last = written.length - 1;
  const lines = [
    lineOf('severty'),
    lineOf('date:'),
    lineOf('import fs'),
    lineOf('- Write resource constraints'),
  ];
  return { text, lines: [...lines, last].sort((a, b) => a - b) };
}

function swap(text: string, from: RegExp, to: string): string {
  assert.match(text, from);
  return text.replace(from, to);
}
