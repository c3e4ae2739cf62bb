import type { Rule } from '../rule.ts';

/** No key, token or password stands in a postmortem. Held by check-secrets.ts, which has to wait for its detector. */
export const secret: Rule = {
  id: 'secret',
  area: 'Secrets',
  severity: 'error',
  summary: 'No key, token or password stands in a postmortem.',
  reason:
    'Logs and commands that are pasted under stress hold them, and a page is read by many. The report never prints what it found.',
  example: {
    piece: 'impact',
    bad: 'We called it with `Authorization: Bearer 7f3a9c1e5b2d4860a1c3e5f7`.',
    good: 'We called it with a token that has been revoked since.',
  },
  fixed: 'protects',
};
