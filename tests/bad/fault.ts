import { neighbourFiles } from '../support/check-room.ts';
import type { BadCase, Expected, Files } from './bad-case.ts';

/** Where a problem is expected; at the start of the file unless said. */
export type At = Pick<Expected, 'file'> & Partial<Pick<Expected, 'line' | 'column'>>;

/** A case of one error, with the postmortems that every room has besides. */
export function fault(rule: string, what: string, bad: Files, good: Files, at: At): BadCase {
  const beside = neighbourFiles();
  return {
    name: `${rule}: ${what}`,
    rule,
    bad: { ...beside, ...bad },
    good: { ...beside, ...good },
    expected: [{ rule, severity: 'error', line: 1, column: 1, ...at }],
  };
}
