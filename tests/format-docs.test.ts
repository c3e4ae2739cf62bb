import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPostmortems } from '../src/check/check-postmortems.ts';
import type { ExamplePiece } from '../src/check/rule.ts';
import type { Problem } from '../src/domain/problem.ts';
import {
  requiredSections,
  sectionKinds,
  sectionQuestions,
  sectionTitles,
} from '../src/domain/section.ts';
import { readPostmortem } from '../src/read/postmortem.ts';
import { documentWith } from './support/sound-document.ts';
import { team, teamToday } from './support/team.ts';

// Every example of docs/format.md is what it says it is: sound, or wrong.

interface Example {
  title: string;
  text: string;
}

const page = readFileSync(new URL('../docs/format.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^(`{3,})mdx title="([^"]+)"\n([\s\S]*?)\n\1$/gm)].map(
  ([, , title = '', text = '']): Example => ({ title, text }),
);

/** Where in a sound postmortem a fragment belongs; the rest stand under Impact. */
const pieces: Readonly<Record<string, ExamplePiece>> = {
  timeline: 'timeline',
  'five-whys': 'whys',
  'follow-ups': 'follow-ups',
};

function problemsOf(source: string): Problem[] {
  const reading = readPostmortem(
    {
      id: '2025-03-04-example',
      file: '2025-03-04-example.mdx',
      bytes: new TextEncoder().encode(source),
    },
    team,
  );
  return checkPostmortems([reading], team, teamToday);
}

/** A sound postmortem without the sections that an example spells in its own way. */
function withoutSections(titles: readonly string[]): string {
  return titles.reduce(
    (source, title) => source.replace(new RegExp(`^## ${title}\\n[^]*?(?=^## )`, 'm'), ''),
    documentWith({ piece: 'impact', text: 'Every card was rejected.' }),
  );
}

function documentOf({ title, text }: Example): string {
  const kind = title.replace(/^(fragment|bad): /, '');
  if (kind === 'sections') return withoutSections(['Recovery', 'Root cause']) + text;
  const piece = title.startsWith('bad: ') ? 'follow-ups' : (pieces[kind] ?? 'impact');
  return title === 'example.mdx' ? text : documentWith({ piece, text });
}

test('the table of sections asks what the scaffold and the check ask', () => {
  const rows = [...page.matchAll(/^\| ([\w -]+) \| (required|optional) \| ([^|]+\?) \|/gm)];
  assert.deepEqual(
    rows.map(([, title, need, question]) => ({ title, need, question })),
    sectionKinds.map((kind) => ({
      title: sectionTitles[kind],
      need: requiredSections.includes(kind) ? 'required' : 'optional',
      question: sectionQuestions[kind],
    })),
  );
});

test('the page has its complete example and fragments of every kind', () => {
  const titles = new Set(examples.map(({ title }) => title));
  for (const title of [
    'example.mdx',
    ...[...Object.keys(pieces), 'sections'].map((kind) => `fragment: ${kind}`),
  ]) {
    assert.ok(titles.has(title), title);
  }
});

for (const [index, example] of examples.entries()) {
  const isBad = example.title.startsWith('bad: ');
  test(`${example.title} (${String(index + 1)}) is ${isBad ? 'wrong in every line' : 'sound'}`, () => {
    const problems = problemsOf(documentOf(example));
    if (isBad) assert.ok(problems.length >= example.text.split('\n').length, told(problems));
    else assert.equal(told(problems.filter(({ severity }) => severity === 'error')), '');
  });
}

function told(problems: readonly Problem[]): string {
  return problems
    .map(({ line, rule, message }) => `${String(line)} ${rule}: ${message}`)
    .join('\n');
}
