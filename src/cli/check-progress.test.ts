import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgress } from './check-progress.ts';

/** What is written when each of 1,000 files takes `msEach`. */
function written(msEach: number, isTerminal: boolean): string[] {
  const texts: string[] = [];
  let clock = 0;
  const progress = checkProgress({
    isTerminal,
    write: (text) => texts.push(text),
    now: () => clock,
  });
  for (let done = 1; done <= 1000; done += 1) {
    clock += msEach;
    progress.step(done, 1000);
  }
  progress.end();
  return texts;
}

test('a check that takes over a second says how far it is, five times a second, and takes it away', () => {
  const texts = written(2, true);
  assert.equal(texts[0], '\r\u001b[K500 of 1000 postmortems checked …');
  assert.equal(texts[1], '\r\u001b[K600 of 1000 postmortems checked …');
  assert.equal(texts.at(-1), '\r\u001b[K');
  assert.equal(texts.length, 7);
});

test('a quick one says nothing, nor does one that nobody watches', () => {
  assert.deepEqual(written(0.9, true), []);
  assert.deepEqual(written(50, false), []);
});
