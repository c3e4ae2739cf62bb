import { fold, textOfMarkup, type Facet, type FilterRow } from './matching.ts';

/** A follow-up that can be shown: its row in the page at hand, or the markup of one in another page. */
export interface Row extends FilterRow {
  source: HTMLTableRowElement | string;
}

/** The rows of a body, as one page wrote it. */
const written = /<tr data-owner=[\s\S]*?<\/tr>/g;

/** The row of an element. */
export function rowOf(source: HTMLTableRowElement): Row {
  return rowFrom(
    source,
    (facet) => source.dataset[facet] ?? '',
    () => source.textContent,
  );
}

/** The rows in the markup of a body. None is read before it is shown: thousands would take a second. */
export function rowsOfMarkup(body: string): Row[] {
  return (body.match(written) ?? []).map((source) =>
    rowFrom(
      source,
      (facet) => attributes[facet].exec(source)?.[1] ?? '',
      () => textOfMarkup(source),
    ),
  );
}

/** Where a row's markup says what it is told apart by. */
const attributes: Readonly<Record<Facet, RegExp>> = {
  owner: / data-owner="([^"]*)"/,
  service: / data-service="([^"]*)"/,
  severity: / data-severity="([^"]*)"/,
  type: / data-type="([^"]*)"/,
  state: / data-state="([^"]*)"/,
};

/** The elements of rows; of markup they are new each time. */
export function elementsOf(rows: readonly Row[]): Node[] {
  return rows.map(({ source }) => {
    if (typeof source !== 'string') return source;
    const template = document.createElement('template');
    template.innerHTML = source;
    return template.content;
  });
}

function rowFrom(
  source: Row['source'],
  attributeOf: (facet: Facet) => string,
  text: () => string,
): Row {
  const valuesOf = (facet: Facet): string[] => attributeOf(facet).split(' ');
  let words: string | undefined;
  return {
    source,
    values: {
      owner: valuesOf('owner'),
      service: valuesOf('service'),
      severity: valuesOf('severity'),
      type: valuesOf('type'),
      state: valuesOf('state'),
    },
    // Folding all rows takes a while, and most visits search for nothing.
    get words() {
      return (words ??= fold(text()));
    },
  };
}
