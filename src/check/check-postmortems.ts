import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { reporter } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';
import type { Rule, RuleContext } from './rule.ts';
import { checkContract } from './rules/contract.ts';
import { checkInstantsInOrder } from './rules/instants-in-order.ts';
import { checkKnownNames } from './rules/known-names.ts';
import { checkRecurrence } from './rules/recurrence.ts';
import { checkRequiredSections } from './rules/required-sections.ts';
import { checkWhysEnd } from './rules/whys-end.ts';

const rules: readonly Rule[] = [
  checkKnownNames,
  checkInstantsInOrder,
  checkRecurrence,
  checkContract,
  checkWhysEnd,
];

/**
 * Every problem of every postmortem: those found while reading, and those that the rules find, which may look at the
 * other postmortems, the config and today. Sorted by file and line.
 * @param others postmortems of the folder that are not checked again; a rule may look at them
 */
export function checkPostmortems(
  readings: readonly Reading[],
  config: SiteConfig,
  today: PlainDate,
  others: readonly Postmortem[] = [],
): Problem[] {
  const read = readings.flatMap(({ postmortem }) =>
    postmortem ? [[postmortem.id, postmortem] as const] : [],
  );
  const postmortems = new Map([...others.map((other) => [other.id, other] as const), ...read]);
  const ids = new Set([...others, ...readings].map(({ id }) => id));
  return readings
    .flatMap((reading) => checkOne(reading, { config, postmortems, ids, today }))
    .sort(compareProblems);
}

function checkOne(reading: Reading, shared: Omit<RuleContext, 'reading' | 'report'>): Problem[] {
  const problems = [...reading.problems];
  const report = reporter(reading.file, problems);
  if (reading.body) {
    checkRequiredSections(
      reading.body.sections,
      isReviewed(reading),
      lineCount(reading.source),
      report,
    );
  }
  for (const rule of rules) {
    if (reading.postmortem) rule(reading.postmortem, { ...shared, reading, report });
  }
  return problems;
}

/** Whether the file says `reviewed`; also where the rest of its front matter cannot be read. */
function isReviewed({ postmortem, source }: Reading): boolean {
  return postmortem
    ? postmortem.frontMatter.status === 'reviewed'
    : /^status:[ \t]*['"]?reviewed\b/m.test(source);
}

function lineCount(source: string): number {
  return source.replace(/\n$/, '').split('\n').length;
}
