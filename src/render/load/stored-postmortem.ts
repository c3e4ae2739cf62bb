import type { PlainDate } from '../../domain/plain-date.ts';
import type { Postmortem } from '../../domain/postmortem.ts';
import type { Problem } from '../../domain/problem.ts';

/** What the content store keeps of one postmortem, besides the text of its file. */
export interface StoredPostmortem {
  postmortem: Postmortem;
  /** Warnings of its last check, told again by every build; files are named inside the content folder. */
  warnings: Problem[];
  /** Absolute paths of the data and pictures that it shows. */
  evidence: string[];
  /** A digest of what stands in these. */
  evidenceDigest: string;
  /** Today, as its last check took it: what lies in the future on one day does not on a later. */
  checkedOn: PlainDate;
}

/** A postmortem with its file's text, and a digest of everything that it was made from. */
export interface LoadedPostmortem {
  id: string;
  digest: string;
  source: string;
  data: StoredPostmortem;
}

/**
 * Whether an entry of the store is one of ours. The store is emptied whenever Astro or the code that fills it changes,
 * so its shape need not be checked field by field.
 */
export function isStored(
  data: Readonly<Record<string, unknown>>,
): data is Record<string, unknown> & StoredPostmortem {
  return 'postmortem' in data && 'evidenceDigest' in data && 'checkedOn' in data;
}
