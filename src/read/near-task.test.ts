import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../domain/problem.ts';
import { readFollowUps } from './follow-ups.ts';
import { parseMdx } from './mdx.ts';
import { reporter } from './place.ts';

test('what looks like a task and is none is told, with its own cure', () => {
  for (const [source, cure] of [
    ['- Alert', /`- \[ \] Alert…`/],
    ['- [ ]', /Write what is to be done/],
    ['- []', /`- \[ \]/],
    ['- [] Alert', /Put a blank between the brackets/],
    ['- [-] Alert', /status:in-progress/],
    ['- [ ]Alert', /Put a blank after it/],
    ['- [ ]\u00a0Alert', /Replace it with a blank/],
    ['- [x]: alert', /Take the colon away/],
    ['[ ] Alert', /Write `- \[ \] text`/],
    ['-[ ] Alert', /Begin the line with `-`/],
    ['• [ ] Alert', /Begin the line with `-`/],
  ] as const) {
    const problems: Problem[] = [];
    const { tree } = parseMdx(source);
    const followUps = readFollowUps(tree.children, [], reporter('x.mdx', problems));
    assert.deepEqual(followUps, [], source);
    assert.deepEqual(
      problems.map(({ rule, line }) => [rule, line]),
      [['follow-up-not-a-task', 1]],
      source,
    );
    assert.match(problems[0]?.cure ?? '', cure, source);
  }
});
