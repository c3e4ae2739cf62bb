import type { Rule } from '../rule.ts';

/** Every follow-up of a postmortem has an address of its own. Held by the reader. */
export const followUpDuplicateId: Rule = {
  id: 'follow-up-duplicate-id',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'Every follow-up of a postmortem has an address of its own.',
  reason: 'The id, the slug of the text unless said, is the address; two of one id would share it.',
  example: {
    piece: 'follow-ups',
    bad: `- [ ] Alert on rejected cards
- [ ] Alert on rejected cards`,
    good: `- [ ] Alert on rejected cards
- [ ] Alert on rejected cards id:alert-invoices`,
  },
  fixed: 'needed',
};
