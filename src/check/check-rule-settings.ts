import type { Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import { reporter, startOfFile } from '../read/place.ts';
import { catalogue, ruleOf } from './catalogue.ts';

/** What is wrong with the part `rules` of the config: ids of no rule, and rules that no config can switch. */
export function checkRuleSettings({ rules }: SiteConfig, file: string): Problem[] {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  for (const id of Object.keys(rules)) {
    const rule = ruleOf(id);
    if (rule && rule.fixed === null) continue;
    const switchable = catalogue.filter(({ fixed }) => fixed === null).map((known) => known.id);
    report(
      rule
        ? {
            rule: 'site-config',
            message: `\`rules.${id}\` cannot be changed: ${reasons[rule.fixed ?? 'needed']}.`,
            cure: 'Take it away.',
          }
        : {
            rule: 'site-config',
            message: `\`rules.${id}\` is the id of no rule.`,
            cure: didYouMean(id, switchable),
          },
      startOfFile,
    );
  }
  return problems;
}

const reasons = {
  protects: 'the rule protects those who build and read the site',
  needed: 'without the rule, something that was written would be lost or guessed',
} as const;
