/** A table of a built page, read as text: no parser of the site's own has a part in it. */
export interface PageTable {
  /** Text of each cell by row; the row's head is the first. */
  rows: string[][];
}

/**
 * Reads a table out of a page.
 *
 * @param id id or the `aria-labelledby` of the table
 * @throws Error when the page has no such table
 */
export function tableOf(html: string, id: string): PageTable {
  const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
  const own = tables.find((table) => {
    const tag = /<table[^>]*>/.exec(table)?.[0] ?? '';
    return tag.includes(`id="${id}"`) || tag.includes(`aria-labelledby="${id}"`);
  });
  if (own === undefined) throw new Error(`There is no table ${id}.`);
  const body = /<tbody>([\s\S]*)<\/tbody>/.exec(own)?.[1] ?? '';
  const rows = (body.match(/<tr[\s\S]*?<\/tr>/g) ?? []).map((row) =>
    (row.match(/<t[hd][\s\S]*?<\/t[hd]>/g) ?? []).map(textOf),
  );
  return { rows };
}

/** The text of some markup: tags taken off, white space folded. */
export function textOf(markup: string): string {
  return (
    markup
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replace(/\s+/g, ' ')
      // Where a link ends and a sentence too.
      .replace(/ (?=[.,:;])/g, '')
      .trim()
  );
}

/** The figures of a ledger by label, without commas. */
export function ledgerOf(html: string): Map<string, number> {
  const pairs = html.matchAll(
    /<dt[^>]*>([^<]*)<\/dt>\s*<dd class="ledger-figure"[^>]*>\s*([\d,]+)\s*<\/dd>/g,
  );
  return new Map(
    [...pairs].map(([, label = '', value = '']) => [
      label.trim(),
      Number(value.replaceAll(',', '')),
    ]),
  );
}

/** The notes below the figures of a ledger, in its order. */
export function notesOf(html: string): string[] {
  const ledger = /<dl class="ledger"[\s\S]*?<\/dl>/.exec(html)?.[0] ?? '';
  return [...ledger.matchAll(/<dd class="ledger-note"[^>]*>([\s\S]*?)<\/dd>/g)].map(
    ([, note = '']) => textOf(note),
  );
}
