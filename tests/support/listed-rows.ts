/** Addresses of the follow-ups that stand in the tables of a page, in order. */
export function urlsOf(page: string): string[] {
  return [...page.matchAll(/<a href="(\/incidents\/[^"]+#follow-up-[^"]+)"/g)].map(
    ([, url = '']) => url,
  );
}

/**
 * Addresses of all follow-ups of a list, gathered as a reader without JavaScript does: a group that says it has more is
 * read on its own pages, from one to the next.
 *
 * @param path of the page on which the list begins
 * @param read gives the markup of a page
 */
export async function listedUrls(
  path: string,
  read: (path: string) => string | Promise<string>,
): Promise<string[]> {
  const page = await read(path);
  const found: string[] = [];
  for (const section of page.match(/<section class="tracker-group"[\s\S]*?<\/section>/g) ?? []) {
    const more = /<p class="more">[\s\S]*?<a[^>]* href="([^"]+)"/.exec(section)?.[1];
    found.push(...(more === undefined ? urlsOf(section) : await pagesFrom(more, read)));
  }
  return found;
}

/** The rows of a group's pages, from its first one on. */
async function pagesFrom(
  first: string,
  read: (path: string) => string | Promise<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (let path = first; path.startsWith(first);) {
    const page = await read(path);
    found.push(...urlsOf(page));
    path = /<a href="([^"]+)" rel="next"/.exec(page)?.[1] ?? '';
  }
  return found;
}
