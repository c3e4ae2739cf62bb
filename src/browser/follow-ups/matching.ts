/** What follow-ups are told apart by, besides their words: the names in the address and of the rows' attributes. */
export const facets = ['owner', 'service', 'severity', 'type', 'state'] as const;
export type Facet = (typeof facets)[number];

/** A row as far as the filters look at it. */
export interface FilterRow {
  /** Of each facet, the values that it has. */
  values: Readonly<Record<Facet, readonly string[]>>;
  /** Everything that can be read in it, folded. */
  words: string;
}

/** The two pages of follow-ups; each has the states that the other has not. */
export type TrackerPage = 'open' | 'closed';

const states: Readonly<Record<TrackerPage, readonly string[]>> = {
  open: ['open', 'in-progress'],
  closed: ['done', 'done-date-unknown', 'wont-do'],
};

/** Anchors of the groups of each page, in their order. */
export const groupAnchors: Readonly<Record<TrackerPage, readonly string[]>> = {
  open: ['overdue', 'due-soon', 'later', 'no-due-date'],
  // A state each.
  closed: states.closed,
};

/** The path of the other page, when its follow-ups are asked for; else null. */
export function otherPage(choices: URLSearchParams, page: TrackerPage): string | null {
  const [other, path] =
    page === 'open'
      ? (['closed', '/follow-ups/closed/'] as const)
      : (['open', '/follow-ups/'] as const);
  return states[other].includes(choices.get('state') ?? '') ? path : null;
}

/** A test for rows: every word asked for is found somewhere in the row, and every facet asked for has the value. */
export function matches(choices: URLSearchParams): (row: FilterRow) => boolean {
  const words = fold(choices.get('q') ?? '')
    .split(' ')
    .filter(Boolean);
  const asked = facets.flatMap((facet) => {
    const value = choices.get(facet) ?? '';
    return value === '' ? [] : [{ facet, value }];
  });
  return (row) =>
    asked.every(({ facet, value }) => row.values[facet].includes(value)) &&
    words.every((word) => row.words.includes(word));
}

/** What can be read in a piece of markup. */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(/<(?:"[^"]*"|[^">])*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|#34);/g, (entity) => characters[entity] ?? entity);
}

/** What the pages write for characters that markup has another use for. */
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};

/** Text as it is compared: without case, accents and double blanks, so that `cafe` finds `Café`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
