/** Names of Prometheus series: the full one, and the shortest that tells the series of one file apart. */

/** The labels of one series and its name in PromQL's notation. */
export interface Labels {
  /** `http_requests_total{code="500"}`; labels in the order of their names. */
  readonly name: string;
  /** `__name__`, or empty. */
  readonly metric: string;
  /** The labels but `__name__`. */
  readonly values: ReadonlyMap<string, string>;
}

/** Reads the `metric` object of a series; whatever is no text in it is left out. */
export function labelsOf(metric: unknown): Labels {
  const entries = typeof metric === 'object' && metric !== null ? Object.entries(metric) : [];
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const values = new Map(texts.filter(([key]) => key !== '__name__').sort(byKey));
  const base = texts.find(([key]) => key === '__name__')?.[1] ?? '';
  const pairs = [...values].map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const braces = pairs.length > 0 || base === '' ? `{${pairs.join(', ')}}` : '';
  return { name: `${base}${braces}`, metric: base, values };
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * For each series the values of those labels that differ between them, joined by commas: `api-1`, `500, GET`. The
 * only series of a file is called by its metric.
 */
export function shortLabels(all: readonly Labels[]): string[] {
  const keys = new Set(all.flatMap(({ values }) => [...values.keys()]));
  const differing = [...keys].filter(
    (key) => new Set(all.map(({ values }) => values.get(key))).size > 1,
  );
  const metricsDiffer = new Set(all.map(({ metric }) => metric)).size > 1;
  return all.map(({ name, metric, values }) => {
    const parts = differing.sort().flatMap((key) => values.get(key) ?? []);
    if (metricsDiffer || parts.length === 0) parts.unshift(metric);
    return parts.filter((part) => part !== '').join(', ') || name;
  });
}
