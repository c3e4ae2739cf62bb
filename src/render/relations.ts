import { findLikeness } from '../domain/likeness.ts';
import { findRelated, type Related } from '../domain/related.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { plainWords } from '../present/plain-words.ts';
import { getPostmortems, getRecurrences, getSource } from './collection.ts';

/** More than a page shows of texts alike, since some of them may stand there for a better reason. */
const candidates = 8;

/** By the postmortems that it was prepared for: the dev server has others after each change. */
const prepared = new WeakMap<readonly Postmortem[], Promise<(id: string) => Related[]>>();

/** The incidents related to one, with the reason: prepared once a build, and once a change in the dev server. */
export async function getRelated(id: string): Promise<Related[]> {
  const postmortems = await getPostmortems();
  const answer = prepared.get(postmortems) ?? prepare(postmortems);
  prepared.set(postmortems, answer);
  return (await answer)(id);
}

async function prepare(postmortems: readonly Postmortem[]): Promise<(id: string) => Related[]> {
  const texts = await Promise.all(
    postmortems.map(async ({ id }) => ({ id, text: plainWords(await getSource(id)) })),
  );
  return findRelated(postmortems, await getRecurrences(), findLikeness(texts, candidates));
}
