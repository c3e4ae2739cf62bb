import type { ProblemSeverity } from '../../src/domain/problem.ts';

/** Files by their paths in the content folder; a link by where it leads. */
export type Files = Readonly<Record<string, string | Uint8Array | { linkTo: string }>>;

/** Where a problem is expected, and of which rule. */
export interface Expected {
  rule: string;
  severity: ProblemSeverity;
  /** Path in the content folder. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16. */
  column: number;
}

/** A mistake as an author makes it, the problem that it has to give, and the same files once its cure is applied. */
export interface BadCase {
  /** The rule's id and what the author did. */
  name: string;
  rule: string;
  bad: Files;
  good: Files;
  /** All problems of the bad files, in the order of a report. */
  expected: readonly Expected[];
}

/** The name of a case as a folder of its own. */
export function folderOf(index: number): string {
  return `case-${String(index + 1).padStart(3, '0')}`;
}
