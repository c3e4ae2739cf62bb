import type { Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';

/** Gives problems the severities that the config sets, and leaves out those whose rule is off. */
export function withSeverities(problems: readonly Problem[], { rules }: SiteConfig): Problem[] {
  return problems.flatMap((problem) => {
    const severity = Object.hasOwn(rules, problem.rule) ? rules[problem.rule] : undefined;
    if (severity === 'off') return [];
    return [severity === undefined ? problem : { ...problem, severity }];
  });
}
