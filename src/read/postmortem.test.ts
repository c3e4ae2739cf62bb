import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whysLength } from '../domain/five-whys.ts';
import { readPostmortem } from './postmortem.ts';
import type { Reading } from './reading.ts';

const source = `---
title: Checkout rejects cards
date: 2025-03-04
status: reviewed
severity: SEV2
services: [checkout]
started: 2025-03-04T09:12Z
detected: ~2025-03-04T09:20Z
resolved: unknown
---

## Timeline

- 09:12 The first card is rejected.
- 23:30–00:15 Retries.

## Five whys

1. Cards were rejected.
2. **Why?** The chain was short.

## Follow-up tasks

- [ ] Alert on rejected cards @lin due:2025-04-01
- [x] Renew
`;

function read(bytes: Uint8Array | string): Reading {
  const encoded = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return readPostmortem({ id: 'x', file: 'x.mdx', bytes: encoded }, { tickets: [] });
}

test('a whole file is read with its lines, with LF, CRLF and a byte order mark', () => {
  for (const text of [
    source,
    source.replaceAll('\n', '\r\n'),
    `\ufeff${source}`,
    `\ufeff${source.replaceAll('\n', '\r\n')}`,
  ]) {
    const { postmortem, problems, placeOf } = read(text);
    assert.deepEqual(problems, []);
    assert.ok(postmortem);
    assert.deepEqual(
      postmortem.sections.map(({ kind, line, empty }) => [kind, line, empty]),
      [
        ['timeline', 12, false],
        ['five-whys', 17, false],
        ['follow-up-tasks', 22, false],
      ],
    );
    assert.deepEqual(
      postmortem.timeline.map(({ line }) => line),
      [14, 15],
    );
    assert.deepEqual(
      postmortem.followUps.map(({ id, line, status }) => [id, line, status]),
      [
        ['alert-on-rejected-cards', 24, 'open'],
        ['renew', 25, 'done'],
      ],
    );
    assert.ok(postmortem.fiveWhys);
    assert.equal(whysLength(postmortem.fiveWhys), 2);
    assert.deepEqual(placeOf(['severity']), { line: 5, column: 11, endLine: 5, endColumn: 15 });
  }
});

test('one mistake in each part is told in one run, each with its line', () => {
  const wrong = source
    .replace('SEV2', 'SEV7')
    .replace('- 09:12', '- 25:12')
    .replace('due:2025-04-01', 'due:2025-02-30')
    .replace('short.', 'short. {x}');
  for (const text of [wrong, `\ufeff${wrong.replaceAll('\n', '\r\n')}`]) {
    const { postmortem, problems, body } = read(text);
    assert.equal(postmortem, null);
    assert.deepEqual(
      problems
        .map(({ line, rule }) => `${String(line)} ${rule}`)
        .sort((a, b) => parseInt(a, 10) - parseInt(b, 10)),
      [
        '5 front-matter-unknown-value',
        '14 timeline-time',
        '20 code-expression',
        '24 follow-up-date',
      ],
    );
    assert.equal(body?.followUps.length, 2);
  }
});

test('a warning lets a postmortem be', () => {
  const { postmortem, problems } = read(source.replace('Alert on', 'Ask @ada to alert on'));
  assert.deepEqual(
    problems.map(({ line, rule, severity }) => [line, rule, severity]),
    [[24, 'field-not-at-end', 'warning']],
  );
  assert.equal(postmortem?.followUps.length, 2);
});

test('nothing that can be written throws', () => {
  for (const bytes of [
    new Uint8Array(),
    Uint8Array.from([0xff]),
    '\0',
    '---',
    '---\n---',
    '>'.repeat(900),
    '- '.repeat(400),
    '['.repeat(5000),
    '*'.repeat(5000),
    `${source}<`,
    `${source}{`,
    `${source}<!--`,
  ]) {
    const { postmortem, problems } = read(bytes);
    assert.equal(postmortem, null);
    assert.ok(problems.length > 0);
    for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
  }
});
