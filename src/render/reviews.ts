import type { Review } from '../domain/review.ts';
import { reviewsOf } from '../domain/reviews.ts';
import type { Tracker } from '../domain/tracker.ts';
import { getPostmortems, getTracker } from './collection.ts';

/** By the tracker that they were made of: the dev server has another after each change. */
const made = new WeakMap<Tracker, readonly Review[]>();

/** The reviews of all weeks that have a page, the earliest first: made once, though two routes ask for them. */
export function getReviews(): readonly Review[] {
  const tracker = getTracker();
  const known = made.get(tracker);
  if (known) return known;
  const { open, closed, today } = tracker;
  const reviews = reviewsOf(getPostmortems(), [...open, ...closed], today);
  made.set(tracker, reviews);
  return reviews;
}
