import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { reporter } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';
import { anchorsOf } from './broken-link.ts';
import { ownRules, tieRules } from './checked-rules.ts';
import type { KnownPostmortem, Rule, RuleContext, TiedReading } from './rule.ts';
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

/** What rules may look at, all but the report. */
type Shared = Omit<RuleContext, 'report'>;

/** Every problem of one postmortem, beside others of which `known` tells. In no order. */
export function checkPostmortem(reading: Reading, shared: Shared): Problem[] {
  return [...checkOwn(reading, shared), ...checkTies(reading, shared)];
}

/** The problems of one postmortem that no other has to be known for. */
export function checkOwn(reading: Reading, shared: Shared): Problem[] {
  // A file that could not be read at all has one problem, and lacks nothing else yet.
  const found = reading.body ? brokenRules(ownRules, reading, shared) : [];
  return withSeverities([...reading.problems, ...found], shared.config.rules);
}

/** The problems of what one postmortem says of others; none of a file that could not be read at all. */
export function checkTies(reading: TiedReading, shared: Shared): Problem[] {
  const isRead = shared.known.get(reading.id)?.isRead;
  const found = isRead ? brokenRules(tieRules, reading, shared) : [];
  return withSeverities(found, shared.config.rules);
}

function brokenRules<R extends TiedReading>(
  rules: readonly (Rule & { check: (reading: R, context: RuleContext) => void })[],
  reading: R,
  shared: Shared,
): Problem[] {
  const problems: Problem[] = [];
  const tell = reporter(reading.file, problems);
  const { config, today, known } = shared;
  for (const { id, severity, check } of rules) {
    const report: RuleContext['report'] = (words, place, own = severity) => {
      tell({ rule: id, ...words }, place, own);
    };
    check(reading, { config, today, known, report });
  }
  return problems;
}

/** What others may ask about a postmortem that is not read again. */
export function knownPostmortem(postmortem: Postmortem): KnownPostmortem {
  return knownKept(postmortem.id, { date: postmortem.frontMatter.date, postmortem });
}

/** As {@link knownPostmortem}. @param kept whose postmortem may be one that is made when it is asked for */
export function knownKept(
  id: string,
  kept: { readonly date: PlainDate; readonly postmortem: Postmortem },
): KnownPostmortem {
  return {
    id,
    date: kept.date,
    isRead: true,
    // Few are asked for theirs.
    get anchors() {
      return anchorsOf(kept.postmortem);
    },
  };
}

/** What others may ask about a file that was read. */
export function knownReading({ id, fields, body }: Reading): KnownPostmortem {
  const anchors = body ? anchorsOf(body) : null;
  return { id, date: fields.date ?? null, isRead: anchors !== null, anchors };
}
