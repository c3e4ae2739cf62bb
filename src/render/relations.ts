import { findLikeness } from '../domain/likeness.ts';
import { findRelated, type Related } from '../domain/related.ts';
import { plainWords } from '../present/plain-words.ts';
import { getPostmortems, getRecurrences, getSource } from './collection.ts';

/** More than a page shows of texts alike, since some of them may stand there for a better reason. */
const candidates = 8;

let prepared: Promise<(id: string) => Related[]> | undefined;

/** The incidents related to one, with the reason: prepared once a build, and anew for each page of the dev server. */
export async function getRelated(id: string): Promise<Related[]> {
  const answer = import.meta.env.DEV ? prepare() : (prepared ??= prepare());
  return (await answer)(id);
}

async function prepare(): Promise<(id: string) => Related[]> {
  const postmortems = await getPostmortems();
  const texts = await Promise.all(
    postmortems.map(async ({ id }) => ({ id, text: plainWords(await getSource(id)) })),
  );
  return findRelated(postmortems, await getRecurrences(), findLikeness(texts, candidates));
}
