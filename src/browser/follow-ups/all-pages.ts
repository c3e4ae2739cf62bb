/**
 * The groups of follow-ups, gathered from all pages that have some: each once, with the rows of every page in the order of
 * the pages.
 *
 * @param paths the pages: of the groups of the open ones, of the years of the closed ones
 * @param order ids of the groups' headings, in the order in which they are shown
 * @throws Error when a page cannot be loaded
 */
export async function gatherGroups(
  paths: readonly string[],
  order: readonly string[],
): Promise<HTMLElement[]> {
  const pages = await Promise.all(paths.map(load));
  const groups = new Map<string, HTMLElement>();
  for (const section of pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>(group)])) {
    const id = section.querySelector('h2')?.id ?? '';
    const known = groups.get(id)?.querySelector('table');
    if (known) known.append(...section.querySelectorAll('tbody'));
    else groups.set(id, document.adoptNode(section));
  }
  return order.flatMap((id) => groups.get(id) ?? []);
}

const group = '.tracker-group';

async function load(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${String(response.status)}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
