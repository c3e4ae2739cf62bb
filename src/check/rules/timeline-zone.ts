import type { Rule } from '../rule.ts';

/** A time is in UTC or has its offset, never the name of a zone. Held by the reader. */
export const timelineZone: Rule = {
  id: 'timeline-zone',
  area: 'Timeline',
  severity: 'error',
  summary: 'A time is in UTC or has its offset, never the name of a zone.',
  reason: '`IST` is three offsets, and `CET` is not kept in June, though people go on writing it.',
  example: {
    piece: 'timeline',
    bad: '- 11:05 CET The old certificate is back.',
    good: '- 11:05+01:00 The old certificate is back.',
  },
  fixed: 'needed',
};
