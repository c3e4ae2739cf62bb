import type { Tracker } from '../domain/tracker.ts';
import {
  facetParts,
  trackerParts,
  type FacetPart,
  type TrackerParts,
} from '../present/tracker-lists.ts';
import { getTracker, siteConfig } from './collection.ts';

/** What routes ask for of one tracker. */
interface Made {
  parts: TrackerParts;
  choices: FacetPart[];
}

/** By the tracker that they were made of: the dev server has another after each change. */
const made = new WeakMap<Tracker, Made>();

/** The follow-ups of one owner, service, severity, type or state: sorted out once, though four routes ask. */
export function getTrackerParts(): TrackerParts {
  return make().parts;
}

/** The choices of the filters that have pages of their own, each with what it leaves. */
export function getFacetParts(): readonly FacetPart[] {
  return make().choices;
}

function make(): Made {
  const tracker = getTracker();
  const known = made.get(tracker);
  if (known) return known;
  const parts = trackerParts(tracker, siteConfig);
  const fresh = { parts, choices: facetParts(tracker, siteConfig, parts) };
  made.set(tracker, fresh);
  return fresh;
}
