import type { Problem } from './problem.ts';
import type { SiteConfig } from './site-config.ts';

/** Gives problems the severities that the config’s `rules` set, and leaves out those whose rule is off. */
export function withSeverities(
  problems: readonly Problem[],
  rules: SiteConfig['rules'],
): Problem[] {
  return problems.flatMap((problem) => {
    const severity = Object.hasOwn(rules, problem.rule) ? rules[problem.rule] : undefined;
    if (severity === 'off') return [];
    return [severity === undefined ? problem : { ...problem, severity }];
  });
}
