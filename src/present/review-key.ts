import type { Review } from '../domain/review.ts';
import { reviewLists, type ReviewRow } from './review-lists.ts';
import { reviewFigures, reviewHeadline } from './review-words.ts';

/**
 * All that the page of a week shows, as text. Ages and lateness of today are no part of it, since they stand on no
 * review, so that the key of a past week is the same on every later day.
 *
 * @param digest a short text for a value, since each stands in many weeks
 */
export function reviewKey(review: Review, digest: (value: object) => string): string {
  const { week, asOf, undated, incidents, anniversaries } = review;
  const lists = reviewLists(review).map(({ rows, ...list }) => ({
    ...list,
    rows: rowsKey(rows, digest),
  }));
  return JSON.stringify([
    [week, asOf, undated, reviewHeadline(review), reviewFigures(review), lists],
    incidents.map(({ id, frontMatter }) => [id, digest(frontMatter)]),
    anniversaries.map(({ postmortem: { id, frontMatter }, years }) => [
      id,
      digest(frontMatter),
      years,
    ]),
  ]);
}

/** What rows of a review show. @param digest as for {@link reviewKey} */
export function rowsKey(rows: readonly ReviewRow[], digest: (value: object) => string): unknown[] {
  return rows.map(({ tracked: { followUp, incident }, when }) => [
    digest(followUp),
    digest(incident),
    when,
  ]);
}
