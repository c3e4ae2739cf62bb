import { compareText } from '../domain/problem.ts';
import { ownRules, tieRules } from './checked-rules.ts';
import { readerRules } from './reader-rules.ts';
import type { Rule } from './rule.ts';

/** Every rule that there is, by id. What a report names is here, and docs/rules.md is made from it. */
export const catalogue: readonly Rule[] = [...readerRules, ...ownRules, ...tieRules].sort((a, b) =>
  compareText(a.id, b.id),
);

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined when there is none. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
