import { findLikeness } from '../domain/likeness.ts';
import { findRelated, type Related } from '../domain/related.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Recurrences } from '../domain/recurrence.ts';
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

/** By the recurrences, which are others when facts are: the dev server reads the folder again after each change. */
const prepared = new WeakMap<Recurrences, (id: string) => Related[]>();

/** The incidents related to one, with the reason: prepared once a build, and in the dev server once a change of facts. */
export function getRelated(id: string): Related[] {
  const recurrences = getRecurrences();
  // Texts are asked for once, by whichever page comes first.
  liveSite().beyondFacts = true;
  const answer = prepared.get(recurrences) ?? prepare(getPostmortems(), recurrences);
  prepared.set(recurrences, answer);
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

function prepare(
  postmortems: readonly Postmortem[],
  recurrences: Recurrences,
): (id: string) => Related[] {
  const find = findRelated(postmortems, recurrences, likenessOf(postmortems));
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
