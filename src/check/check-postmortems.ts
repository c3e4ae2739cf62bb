import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { reporter } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';
import { anchorsOf } from './broken-link.ts';
import { checkedRules } from './checked-rules.ts';
import type { KnownPostmortem, RuleContext } from './rule.ts';
import { withSeverities } from '../domain/problem-severity.ts';

/**
 * Every problem of every postmortem: those found while reading, and those that the rules find, which may look at the
 * other postmortems, the config and today. Their severities are the config's. Sorted by file and line.
 * @param others postmortems of the folder that are not checked again; a rule may look at them
 */
export function checkPostmortems(
  readings: readonly Reading[],
  config: SiteConfig,
  today: PlainDate,
  others: readonly Postmortem[] = [],
): Problem[] {
  const known = new Map(
    [...others.map(knownPostmortem), ...readings.map(knownReading)].map((postmortem) => [
      postmortem.id,
      postmortem,
    ]),
  );
  return readings
    .flatMap((reading) => checkPostmortem(reading, { config, today, known }))
    .sort(compareProblems);
}

/** Every problem of one postmortem, beside others of which `known` tells. In no order. */
export function checkPostmortem(reading: Reading, shared: Omit<RuleContext, 'report'>): Problem[] {
  return withSeverities(problemsOf(reading, shared), shared.config.rules);
}

function problemsOf(reading: Reading, shared: Omit<RuleContext, 'report'>): Problem[] {
  const problems = [...reading.problems];
  const report = reporter(reading.file, problems);
  // A file that could not be read at all has one problem, and lacks nothing else yet.
  if (!reading.body) return problems;
  for (const { id, severity, check } of checkedRules) {
    check(reading, {
      ...shared,
      report: (words, place, own = severity) => {
        report({ rule: id, ...words }, place, own);
      },
    });
  }
  return problems;
}

function knownPostmortem(postmortem: Postmortem): KnownPostmortem {
  return {
    id: postmortem.id,
    date: postmortem.frontMatter.date,
    anchors: anchorsOf(postmortem),
  };
}

/** What others may ask about a file that was read. */
export function knownReading({ id, fields, body }: Reading): KnownPostmortem {
  return { id, date: fields.date ?? null, anchors: body ? anchorsOf(body) : null };
}
