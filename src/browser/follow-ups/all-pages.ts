import type { Group } from './groups.ts';
import { rowsOfMarkup } from './rows.ts';

/** A body of a table that holds follow-ups. */
const body = /<tbody[^>]*>(<tr data-owner=[\s\S]*?)<\/tbody>/g;

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
): Promise<Group[]> {
  const groups = new Map<string, Group>();
  for (const page of await Promise.all(paths.map(load))) {
    for (const group of groupsOf(page)) {
      const id = group.section.querySelector('h2')?.id ?? '';
      const known = groups.get(id);
      if (known) known.rows.push(...group.rows);
      else groups.set(id, group);
    }
  }
  return order.flatMap((id) => groups.get(id) ?? []);
}

/** The groups of a page: its rows stay markup, and nothing around the groups is read. */
function groupsOf(markup: string): Group[] {
  const bodies: string[] = [];
  const [start, end] = [
    markup.indexOf('<section class="tracker-group"'),
    markup.indexOf('</main>'),
  ];
  const shell = markup
    .slice(start, end)
    .replace(
      body,
      (_, rows: string) => `<tbody data-at="${String(bodies.push(rows) - 1)}"></tbody>`,
    );
  const page = new DOMParser().parseFromString(shell, 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.tracker-group')].map((section) => ({
    section: document.adoptNode(section),
    rows: [...section.querySelectorAll<HTMLElement>('[data-at]')].flatMap(({ dataset }) =>
      rowsOfMarkup(bodies[Number(dataset['at'])] ?? ''),
    ),
  }));
}

async function load(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${String(response.status)}.`);
  return response.text();
}
