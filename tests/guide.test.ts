import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inlineToText } from '../src/domain/inline.ts';
import { parseInstant } from '../src/domain/instant.ts';
import { readWrittenTime } from '../src/domain/written-time.ts';
import { formatExamples } from '../src/present/format-example.ts';
import { readPostmortem } from '../src/read/postmortem.ts';
import { documentWith } from './support/sound-document.ts';
import { team } from './support/team.ts';

// What the guide of the site shows is right: its examples are those of docs/format.md, and its tables can be written so.

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const guide = text('../src/pages/guide.mdx');
const examples = formatExamples(text('../docs/format.md'));

/** What the rows of a table write in their first cell, by the heading of the section and the head of the table. */
function firstCells(section: string, head: string): string[] {
  const part = guide.split(/^## /m).find((piece) => piece.startsWith(`${section}\n`)) ?? '';
  const rows = part.slice(part.indexOf(`| ${head} |`)).split('\n\n')[0] ?? '';
  return [...rows.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell);
}

test('every example is one of docs/format.md, and is shown as a whole', () => {
  const named = [...guide.matchAll(/<Example of="([^"]+)"/g)].map(([, name = '']) => name);
  assert.ok(named.length >= 9);
  for (const name of named) assert.ok(examples.has(name), name);
  assert.doesNotMatch(guide, /^```/m);
});

test('of several examples with one title the first is shown', () => {
  assert.match(examples.get('five-whys') ?? '', /^1\. /);
});

test('every form of an instant can be written', () => {
  const written = firstCells('The facts', 'Moment');
  assert.equal(written.length, 5);
  for (const instant of written) assert.equal(parseInstant(instant).ok, true, instant);
});

test('every form of a time in a timeline can be written', () => {
  const written = firstCells('The timeline', 'Time');
  assert.equal(written.length, 7);
  for (const time of written) {
    const read = readWrittenTime(`${time} Something.`);
    assert.equal(read?.length, time.length + 1, time);
    assert.equal(read.doubtful, null);
  }
});

test('every field of a follow-up can be written', () => {
  const fields = firstCells('Follow-ups', 'Field');
  assert.equal(fields.length, 9);
  for (const field of fields) {
    const done = field.startsWith('closed:') || field.includes('wont-do');
    const line = `- [${done ? 'x' : ' '}] Check the chain ${field}\n\n  The reason.`;
    const source = documentWith({ piece: 'follow-ups', text: line });
    const bytes = new TextEncoder().encode(source);
    const { body, problems } = readPostmortem({ id: 'a', file: 'a.mdx', bytes }, team);
    assert.deepEqual(problems, [], field);
    assert.equal(inlineToText(body?.followUps[0]?.text ?? []), 'Check the chain', field);
  }
});
