/** Where the rows of postmortems come from: the page at hand, else a page of their year. */
export interface RowSource {
  /** The row of each id, in that order; `page` is the path of the page that has it. */
  take: (rows: readonly { id: string; page: string }[]) => Promise<HTMLTableRowElement[]>;
}

/** Gathers rows; a page is fetched once, and only when one of its rows is to be shown. */
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
  const fetchPage = async (page: string): Promise<void> => {
    if (fetched.has(page)) return;
    fetched.add(page);
    const response = await fetch(page);
    if (response.ok) gather(new DOMParser().parseFromString(await response.text(), 'text/html'));
    else fetched.delete(page);
  };
  gather(list);
  return {
    take: async (rows) => {
      const missing = new Set(rows.filter(({ id }) => !known.has(id)).map(({ page }) => page));
      await Promise.all([...missing].map(fetchPage));
      return rows.flatMap(
        ({ id }) => (known.get(id)?.cloneNode(true) as HTMLTableRowElement | undefined) ?? [],
      );
    },
  };
}
