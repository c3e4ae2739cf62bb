import { element } from './elements.ts';
import { loadSearch, search, type Found } from './engine.ts';
import { narrowingFields } from './narrowing.ts';
import { moveWithArrows, resultItem } from './results.ts';

/** A field, what it found, and the keys to go through it. */
export interface SearchPanel {
  root: HTMLElement;
  field: HTMLInputElement;
  /** Searches for what the field holds. */
  run: () => void;
}

/** Results that are shown at once, and with each press of "Show more". */
const batch = 8;
/** Milliseconds without a key after which a search begins. */
const pause = 120;

/**
 * Builds a search. Nothing of it is in the page's own markup: without a script there is no field that does nothing.
 *
 * @param prefix start of the ids in it, unique on the page
 * @param onQuery told each query that is searched for
 */
export function searchPanel(prefix: string, onQuery: (query: string) => void): SearchPanel {
  const field = element('input', {
    id: `${prefix}-field`,
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${prefix}-status`,
  });
  const status = element('p', { id: `${prefix}-status`, class: 'search-status', role: 'status' });
  const list = element('ol', { class: 'results' });
  const more = element('button', { type: 'button', class: 'search-more', hidden: '' }, 'Show more');
  const narrowing = narrowingFields(prefix, () => {
    run();
  });
  const label = element('label', { for: field.id }, 'Search postmortems');
  const root = element(
    'div',
    { class: 'search' },
    label,
    field,
    narrowing.root,
    status,
    list,
    more,
  );

  let turn = 0;
  let found: Found | undefined;
  let timer = 0;

  const showMore = async (own: number, results: Found): Promise<void> => {
    const items = await results.load(list.children.length, batch);
    if (own !== turn) return;
    list.append(...items.map(resultItem));
    more.hidden = list.children.length >= results.count;
  };

  const find = async (): Promise<void> => {
    const own = ++turn;
    const query = field.value.trim();
    onQuery(query);
    if (query === '') {
      show('');
      return;
    }
    try {
      const results = await search(query, narrowing.read());
      const items = await results.load(0, batch);
      if (own !== turn) return;
      found = results;
      show(countWords(query, results.count), items.map(resultItem));
      more.hidden = items.length >= results.count;
    } catch {
      if (own === turn) show(noIndex);
    }
  };

  const show = (words: string, items: readonly HTMLElement[] = []): void => {
    // Who went on before the last letters were searched for is among results still.
    const isAmongResults = list.contains(document.activeElement);
    status.textContent = words;
    list.replaceChildren(...items);
    more.hidden = true;
    if (isAmongResults) (list.querySelector('a') ?? field).focus();
  };

  const run = (): void => {
    void find();
  };

  field.addEventListener('focus', () => {
    // Whoever stands in the field is about to search. Should it fail, the search itself says so.
    loadSearch().catch(() => undefined);
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, pause);
  });
  more.addEventListener('click', () => {
    const next = list.children.length;
    if (!found) return;
    void showMore(turn, found).then(() => {
      list.children[next]?.querySelector('a')?.focus();
    });
  });
  root.addEventListener('keydown', moveWithArrows(field, list));
  return { root, field, run };
}

const noIndex =
  'There is no search index yet. `npm run build` makes it; the live preview searches what was built last.';

function countWords(query: string, count: number): string {
  if (count === 0) {
    return `Nothing found for “${query}”. Try another word, or its beginning; every word has to occur.`;
  }
  return count === 1 ? '1 postmortem' : `${count} postmortems`;
}
