import type { Tracker } from '../domain/tracker.ts';
import { insightLists, type InsightList } from '../present/insight-lists.ts';
import { getCountedFollowUps, getTracker, today } from './collection.ts';

/** By the tracker that they were made of: the dev server has another after each change. */
const made = new WeakMap<Tracker, readonly InsightList[]>();

/** What the insights count of follow-ups, listed: made once, though two routes ask for it. */
export function getInsightLists(): readonly InsightList[] {
  const tracker = getTracker();
  const known = made.get(tracker);
  if (known) return known;
  const lists = insightLists(getCountedFollowUps(), today);
  made.set(tracker, lists);
  return lists;
}
