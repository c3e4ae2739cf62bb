import { brokenLink } from '../broken-link.ts';
import type { TieRule } from '../rule.ts';

/** A link inside the site leads to something that is there. */
export const linkBroken: TieRule = {
  id: 'link-broken',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A link inside the site leads to something that is there.',
  reason:
    'A postmortem that was renamed, or a section that was never written, ends in a page that is not there.',
  example: {
    piece: 'impact',
    bad: 'See [the earlier one](/incidents/2024-01-01-erlier/).',
    good: 'See [the earlier one](/incidents/2024-01-01-earlier/).',
  },
  fixed: null,
  check: (reading, context) => {
    for (const link of reading.links) {
      const broken = brokenLink(link.url, reading, context);
      if (broken) context.report(broken, link);
    }
  },
};
