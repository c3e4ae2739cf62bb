import type { Rule } from '../rule.ts';

/** Every entry of the timeline starts with its time. Held by the reader. */
export const timelineTime: Rule = {
  id: 'timeline-time',
  area: 'Timeline',
  severity: 'error',
  summary: 'Every entry of the timeline starts with its time.',
  reason: 'An entry without one cannot be placed. `??:??` is a time that nobody wrote down.',
  example: {
    piece: 'timeline',
    bad: `- 08:55 The certificate is installed.
- Support sees the complaints.`,
    good: `- 08:55 The certificate is installed.
- ~09:20 Support sees the complaints.`,
  },
  fixed: 'needed',
};
