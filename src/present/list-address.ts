import type { PlainDate } from '../domain/plain-date.ts';

/** What the list of postmortems may be filtered to by its address; the names are those of its fields. */
export interface ListChoices {
  severity?: string;
  service?: string;
  kind?: string;
  year?: string;
  /** The first and the last day. */
  from?: PlainDate;
  to?: PlainDate;
}

/** The address of the list with filters set: `/?severity=SEV1&kind=incident`. */
export function listAddress(choices: ListChoices): string {
  return `/?${new URLSearchParams({ ...choices }).toString()}`;
}
