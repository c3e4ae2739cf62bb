import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { headersFile, securityHeaders } from './security-headers.ts';

test('public/_headers says what the server of the preview says', () => {
  const file = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8');
  assert.equal(file, headersFile());
});

test('the policy allows nothing inline and nothing from elsewhere', () => {
  const policy = securityHeaders['Content-Security-Policy'];
  assert.match(policy, /^default-src 'none'; /);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
});
