import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What the search knows of a postmortem besides its page. */
export interface SearchedIncident {
  id: string;
  /** `yyyy-mm-dd`. */
  date: string;
  severity: string;
  services: string[];
}

/** A page as it is given to the index. */
export interface IndexedPage extends SearchedIncident {
  html: string;
}

const listSchema = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      date: z.string(),
      severity: z.string(),
      services: z.array(z.string()),
    }),
  ),
});

/**
 * The pages of all postmortems of a built site, in the order of `/incidents.json`: newest first, always the same.
 *
 * @param siteDir absolute path
 * @throws Error when the list or a page is not there
 */
export function indexedPages(siteDir: string): IndexedPage[] {
  const list: unknown = JSON.parse(readFileSync(path.join(siteDir, 'incidents.json'), 'utf8'));
  return listSchema.parse(list).incidents.map((incident) => {
    const page = path.join(siteDir, 'incidents', incident.id, 'index.html');
    return { ...incident, html: withFacts(readFileSync(page, 'utf8'), incident) };
  });
}

/**
 * The ends of elements after which a word begins, though nothing stands between them in the text: but for the dash of a
 * range and the stop after a fact.
 */
const wordEnds =
  /<\/(?:b|blockquote|caption|dd|details|div|dt|figcaption|figure|h[1-6]|li|p|pre|section|small|span|summary|td|th|time)>(?![–.])/g;

/** The time since the start, at each entry of a timeline: numbers that nobody searches for would fill its excerpts. */
const sinceStart = /<span class="event-since">[^<]*<\/span>/g;

/** A result is to name severity and day, so they go with the page; and words of two cells are two words. */
function withFacts(html: string, { date, severity }: SearchedIncident): string {
  const facts = [`severity:${severity}`, `date:${date}`]
    .map((fact) => `<i data-pagefind-meta="${fact}"></i>`)
    .join('');
  return (
    articleIn(html)
      .replace(/<article class="postmortem"[^>]*>/, (tag) => tag + facts)
      .replaceAll(sinceStart, '')
      // The panel of facts reads as one line in an excerpt: "Services: Booking. Trigger: Sale opens."
      .replaceAll('</dt>', ':</dt>')
      .replaceAll('</dd>', '.</dd>')
      .replaceAll(wordEnds, '$& ')
  );
}

/** What is around the article is not searched: without it an index is made faster, and kept when only that changes. */
function articleIn(html: string): string {
  const start = html.indexOf('<article class="postmortem"');
  const end = html.lastIndexOf('</article>');
  const language = /<html lang="[^"]*"/.exec(html)?.[0] ?? '<html';
  return start < 0 || end < start ? html : `${language}><body>${html.slice(start, end)}</article>`;
}
