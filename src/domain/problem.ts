/** `error` stops the build; `warning` is shown and lets it pass. */
export type ProblemSeverity = 'error' | 'warning';

/** A place in a file. Lines and columns count from 1; columns are UTF-16 code units; the end is exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** An author's mistake: what is, in `message`, and what to do about it, in `cure`. Both may hold code in backticks. */
export interface Problem extends Place {
  /** Path with forward slashes, relative to the folder that the report is made for. */
  file: string;
  /** Id of the rule, kebab-case; never changes once published. A heading in docs/rules.md. */
  rule: string;
  severity: ProblemSeverity;
  message: string;
  cure: string;
}

/** A mistake found in a piece of text that does not know its file or place yet. */
export type Slip = Pick<Problem, 'rule' | 'message' | 'cure'>;

/** Either a value, or the reason why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; slip: Slip };

/** Sorts by file, then line, column and rule, so that a report is the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Orders text by UTF-16 code units: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
