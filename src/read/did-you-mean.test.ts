import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closestName, didYouMean } from './did-you-mean.ts';

test('the nearest name is meant, as long as at most a third of it differs', () => {
  for (const [written, known, meant] of [
    ['sevrity', ['status', 'severity'], 'severity'],
    ['SEVERITY', ['severity'], 'severity'],
    ['checkuot', ['checkout', 'gateway'], 'checkout'],
    ['ab', ['ac'], 'ac'],
    ['xyz', ['abc'], undefined],
    ['abcxyz', ['abcdef'], undefined],
    ['lim', ['lin', 'lis'], 'lin'],
    ['ada', [], undefined],
  ] as const) {
    assert.equal(closestName(written, known), meant, written);
  }
});

test('the cure names the nearest, else all there are, else that there are none', () => {
  assert.equal(didYouMean('sevrity', ['severity']), 'Did you mean `severity`?');
  assert.equal(didYouMean('xyz', ['abc', 'def']), 'Use one of `abc`, `def`.');
  assert.equal(didYouMean('xyz', []), 'None is known yet.');
});

test('a name that was not written to its end is found, where only one goes on like it', () => {
  assert.equal(closestName('deploy', ['deployment', 'provider-fault']), 'deployment');
  assert.equal(closestName('connection', ['connection-surge', 'connection-limit']), undefined);
  assert.equal(closestName('de', ['deployment']), undefined);
});
