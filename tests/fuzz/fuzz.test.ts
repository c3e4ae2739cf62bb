import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzRun, limitMs } from './fuzz-run.ts';

test('2,000 mutated files end in problems or a postmortem, none in a crash, none after long', async () => {
  const { accepted, slow } = await fuzzRun(1, 2000);
  assert.deepEqual(slow, [], `none takes more than ${String(limitMs)} ms of CPU`);
  assert.ok(accepted.length >= 200, `${String(accepted.length)} are accepted`);
  assert.ok(accepted.length < 1800, 'and many are not');
});
