import type { Rule } from '../rule.ts';

/** A JSON file is the answer of Prometheus to `query_range`. Held by the reader. */
export const dataNotARange: Rule = {
  id: 'data-not-a-range',
  area: 'Metric data',
  severity: 'error',
  summary: 'A JSON file is the answer of Prometheus to `query_range`.',
  reason: 'A single sample, or an error, has no time axis.',
  example: {
    piece: 'data',
    bad: '{"status":"error","error":"bad query"}',
    good: '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"rejected"},"values":[[1741079520,"21"]]}]}}',
  },
  fixed: 'needed',
};
