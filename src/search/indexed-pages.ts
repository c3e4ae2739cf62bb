import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Digests } from '../cli/digest-memory.ts';

/** What the search knows of a postmortem besides its page. */
export interface SearchedIncident {
  id: string;
  /** `yyyy-mm-dd`. */
  date: string;
  severity: string;
  services: string[];
}

/** The page of a postmortem, as it was built. */
export interface BuiltPage {
  incident: SearchedIncident;
  /** Absolute path. */
  file: string;
  /** A digest of the page. */
  digest: string;
}

/** A page as it is given to an index. */
export interface IndexedPage extends BuiltPage {
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
 * @throws Error when the list or a page is not there
 */
export function builtPages(siteDir: string, digests: Digests): BuiltPage[] {
  const list: unknown = JSON.parse(readFileSync(path.join(siteDir, 'incidents.json'), 'utf8'));
  return listSchema.parse(list).incidents.map((incident) => {
    const file = path.join(siteDir, 'incidents', incident.id, 'index.html');
    return { incident, file, digest: digests.digestOf(file) };
  });
}
