import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Digests } from '../cli/digest-memory.ts';
import { searchedText } from './searched-text.ts';

/** What the search knows of a postmortem besides its page. */
export interface SearchedIncident {
  id: string;
  /** `yyyy-mm-dd`. */
  date: string;
  severity: string;
  services: string[];
}

/** A page as it is given to the index. */
export interface IndexedPage {
  incident: SearchedIncident;
  /** A digest of the page. */
  digest: string;
  /** What it says: see `searchedText`. */
  text: string;
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
 * @param digests tells which pages are as they were
 * @param kept what pages say, by their digest, from an earlier time
 * @throws Error when the list or a page is not there
 */
export function indexedPages(
  siteDir: string,
  digests: Digests,
  kept: Readonly<Record<string, string>>,
): IndexedPage[] {
  const list: unknown = JSON.parse(readFileSync(path.join(siteDir, 'incidents.json'), 'utf8'));
  return listSchema.parse(list).incidents.map((incident) => {
    const page = path.join(siteDir, 'incidents', incident.id, 'index.html');
    const digest = digests.digestOf(page);
    return { incident, digest, text: kept[digest] ?? searchedText(readFileSync(page, 'utf8')) };
  });
}
