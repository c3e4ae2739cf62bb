import type { KnownFields } from '../domain/front-matter.ts';
import type { ProblemSeverity } from '../domain/problem.ts';

/** What a `reviewed` postmortem must have, one that is still being written may lack: an error there, a warning here. */
export function severityByStatus({ status }: KnownFields): ProblemSeverity {
  return status === 'reviewed' ? 'error' : 'warning';
}
