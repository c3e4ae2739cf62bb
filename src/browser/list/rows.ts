/** Where the rows of postmortems come from: the page at hand, else the page of their year. */
export interface RowSource {
  /** The row of each id, in that order. @param years years by id */
  take: (rows: readonly { id: string; year: string }[]) => Promise<HTMLTableRowElement[]>;
}

/** Gathers rows; a year's page is fetched once, and only when one of its rows is to be shown. */
export function rowSource(list: Element): RowSource {
  const known = new Map<string, HTMLTableRowElement>();
  const fetched = new Set<string>();
  const gather = (root: ParentNode): void => {
    for (const row of root.querySelectorAll<HTMLTableRowElement>('.incidents tbody tr')) {
      const path = row.querySelector('a')?.getAttribute('href');
      const id = /^\/incidents\/([^/]+)\/$/.exec(path ?? '')?.[1];
      if (id !== undefined && !known.has(id)) known.set(id, row);
    }
  };
  const fetchYear = async (year: string): Promise<void> => {
    if (fetched.has(year)) return;
    fetched.add(year);
    const response = await fetch(`/years/${year}/`);
    if (response.ok) gather(new DOMParser().parseFromString(await response.text(), 'text/html'));
    else fetched.delete(year);
  };
  gather(list);
  return {
    take: async (rows) => {
      const missing = new Set(rows.filter(({ id }) => !known.has(id)).map(({ year }) => year));
      await Promise.all([...missing].map(fetchYear));
      return rows.flatMap(
        ({ id }) => (known.get(id)?.cloneNode(true) as HTMLTableRowElement | undefined) ?? [],
      );
    },
  };
}
