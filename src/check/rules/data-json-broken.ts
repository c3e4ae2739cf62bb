import type { Rule } from '../rule.ts';

/** A JSON file is JSON. Held by the reader. */
export const dataJsonBroken: Rule = {
  id: 'data-json-broken',
  area: 'Metric data',
  severity: 'error',
  summary: 'A JSON file is JSON.',
  reason: 'Half of an answer is none.',
  example: {
    piece: 'data',
    bad: '{"status":"success","data":',
    good: '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"rejected"},"values":[[1741079520,"21"]]}]}}',
  },
  fixed: 'needed',
};
