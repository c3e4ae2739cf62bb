import { findLikeness } from '../domain/likeness.ts';
import { findRelated, type Related } from '../domain/related.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { plainWords } from '../present/plain-words.ts';
import type { RecurrenceView } from '../present/recurrence.ts';
import { relatedIncidents, type RelatedIncident } from '../present/related-incidents.ts';
import {
  getById,
  getDigest,
  getPostmortems,
  getRecurrences,
  getSource,
  siteConfig,
} from './collection.ts';
import { liveSite } from './live-site.ts';

type Likeness = ReturnType<typeof findLikeness>;

/** More than a page shows of texts alike, since some of them may stand there for a better reason. */
const candidates = 8;

/** By the postmortems that it was prepared for: the dev server has others after each change. */
const prepared = new WeakMap<readonly Postmortem[], (id: string) => Related[]>();

/** The incidents related to one, with the reason: prepared once a build, and once a change in the dev server. */
export function getRelated(id: string): Related[] {
  const postmortems = getPostmortems();
  // Texts are asked for once, by whichever page comes first.
  liveSite().beyondFacts = true;
  const answer = prepared.get(postmortems) ?? prepare(postmortems);
  prepared.set(postmortems, answer);
  return answer(id);
}

/** The incidents that a page names as related: those that repeat one another have a section of their own. */
export function relatedTo({ id }: Postmortem, told: RecurrenceView): RelatedIncident[] {
  const byId = getById();
  const names = new Set([...told.before, ...told.after].map((other) => other.id));
  const serviceName = (service: string): string => siteConfig.services[service]?.name ?? service;
  return relatedIncidents(getRelated(id), (other) => byId.get(other), serviceName).filter(
    (incident) => !incident.recurrence && !names.has(incident.id),
  );
}

function prepare(postmortems: readonly Postmortem[]): (id: string) => Related[] {
  const find = findRelated(postmortems, getRecurrences(), likenessOf(postmortems));
  // A page asks, its data file, and the keys of both.
  const known = new Map<string, Related[]>();
  return (id) => {
    const related = known.get(id) ?? find(id);
    known.set(id, related);
    return related;
  };
}

/** The likeness of texts, and the ids that it was counted for. */
let counted: { ids: string; likeness: Likeness } | undefined;

/**
 * How alike the texts are. It takes a third of a second for 1,000, so the dev server counts it anew when a postmortem
 * comes or goes, and not at every word that is typed.
 */
function likenessOf(postmortems: readonly Postmortem[]): Likeness {
  const ids = postmortems.map(({ id }) => id).join('\n');
  if (counted?.ids !== ids) counted = { ids, likeness: countLikeness(postmortems) };
  return counted.likeness;
}

function countLikeness(postmortems: readonly Postmortem[]): Likeness {
  const { words: memory } = liveSite();
  const texts = postmortems.map(({ id }) => ({
    id,
    counts: memory.countsOf(getDigest(id), () => plainWords(getSource(id))),
  }));
  return findLikeness(texts, memory.words, candidates);
}
