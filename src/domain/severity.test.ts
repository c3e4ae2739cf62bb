import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSeverity, severities, severityRank } from './severity.ts';

describe('severities', () => {
  it('rank from 1, the worst, to 5', () => {
    assert.deepEqual(severities.map(severityRank), [1, 2, 3, 4, 5]);
    assert.equal(severities[0], 'SEV1');
  });

  it('are ordered worst first', () => {
    assert.deepEqual([...severities].reverse().sort(compareSeverity), severities);
    assert.equal(compareSeverity('SEV2', 'SEV2'), 0);
  });
});
