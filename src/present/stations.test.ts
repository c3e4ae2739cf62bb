import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { stations } from './stations.ts';

const { instants } = postmortemWith({
  instants: {
    started: '2021-01-12T23:50Z',
    detected: '~2021-01-12T23:55Z',
    acknowledged: '2021-01-13T00:05Z',
  },
});

test('each instant has its time, its day when it is another, and the response time it ends', () => {
  const [started, detected, acknowledged, mitigated] = stations(instants, '2021-01-12');
  assert.equal(started?.note, null);
  assert.equal(started.time?.label, '23:50');
  assert.equal(started.day, null);
  assert.equal(detected?.note, 'about 5 min after the start');
  assert.equal(acknowledged?.note, 'about 10 min after detection');
  assert.equal(acknowledged.day, '13 Jan');
  assert.deepEqual([mitigated?.title, mitigated?.time, mitigated?.note], ['Mitigated', null, null]);
});

test('a line is solid only between two recorded instants', () => {
  assert.deepEqual(
    stations(instants, '2021-01-12').map(({ joined }) => joined),
    [true, true, false, false, false],
  );
});
