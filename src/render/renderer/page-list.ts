import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { textOf } from '../../cli/text-of.ts';

/** What is remembered of a page that was rendered. */
export interface ListedPage {
  /** Its key: see `SitePath`. */
  key: string;
  /** The pictures that it shows: address on the site, and name of the packed file. */
  pictures: [address: string, name: string][];
}

const listSchema = z.object({
  renderer: z.string(),
  pages: z.record(
    z.string(),
    z.object({ key: z.string(), pictures: z.array(z.tuple([z.string(), z.string()])) }),
  ),
});

/**
 * The pages that a build left, by their path inside the site: those that carry a key.
 *
 * @param file absolute path of the list
 * @param renderer name of the renderer that pages are made with now
 * @returns none when there is no list, or another renderer made them: then no page of the last build is of use
 */
export function readPageList(file: string, renderer: string): Map<string, ListedPage> {
  const text = textOf(file);
  if (text === '') return new Map();
  const value: unknown = JSON.parse(text);
  const list = listSchema.parse(value);
  return new Map(list.renderer === renderer ? Object.entries(list.pages) : []);
}

/** Leaves a list for the next build. */
export function writePageList(
  file: string,
  renderer: string,
  pages: ReadonlyMap<string, ListedPage>,
): void {
  writeFileSync(file, JSON.stringify({ renderer, pages: Object.fromEntries(pages) }));
}
