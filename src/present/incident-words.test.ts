import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { incidentDescription } from './incident-words.ts';

test('a postmortem is described by its summary, or by its title and day', () => {
  assert.equal(incidentDescription(postmortemWith({ frontMatter: { summary: 'Dark.' } })), 'Dark.');
  assert.equal(incidentDescription(postmortemWith()), 'Lamps go out: SEV3, 12 January 2021.');
});
