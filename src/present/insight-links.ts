import type { ResponseTime } from '../domain/duration.ts';
import type { Punctuality } from '../domain/follow-up-flow.ts';
import type { Counted, TimeSpread } from '../domain/insights.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { listPath, type OutcomeKey } from './insight-lists.ts';
import {
  countedDek,
  insightsHeadline,
  lastYears,
  punctualitySentence,
  timeSentence,
} from './insight-words.ts';
import { linkWords, type LinkedWords } from './linked-words.ts';
import { listAddress } from './list-address.ts';
import { capitalised, counted, countedInWords, grouped, inWords } from './numbers.ts';

// The sentences of the insights, each number a link to what it counts.

/** Last part of the address of a response time: `time-to-detect`. */
export function timeKey(name: ResponseTime): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where every incident behind the numbers of a response time stands. */
export function timePath(name: ResponseTime, anchor?: string): string {
  return `/insights/times/${timeKey(name)}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** {@link insightsHeadline}, its numbers leading to the list of just those incidents. */
export function linkedHeadline(incidents: readonly Postmortem[], today: PlainDate): LinkedWords {
  const { now, before, days } = lastYears(incidents, today);
  const href = ([from, to]: readonly [PlainDate, PlainDate]): string =>
    listAddress({ kind: 'incident', from, to });
  return linkWords(insightsHeadline(incidents, today), [
    ...(now > 0
      ? [{ words: capitalised(countedInWords(now, 'incident')), href: href(days[0]) }]
      : []),
    ...(before > 0 ? [{ words: inWords(before), href: href(days[1]) }] : []),
  ]);
}

/** {@link countedDek}, its numbers leading to the list of what was counted. */
export function linkedDek(counts: Counted): LinkedWords {
  const { incidents, drills, nearMisses } = counts;
  const links = [
    [incidents.length, countedInWords(incidents.length, 'incident'), 'incident'],
    [drills, countedInWords(drills, 'drill'), 'drill'],
    [nearMisses, countedInWords(nearMisses, 'near miss', 'near misses'), 'near-miss'],
  ] as const;
  return linkWords(
    countedDek(counts),
    links.flatMap(([count, words, kind]) =>
      count === 0 ? [] : [{ words, href: listAddress({ kind }) }],
    ),
  );
}

/** {@link timeSentence}, its numbers leading to the incidents behind them. */
export function linkedTimeSentence(time: TimeSpread): LinkedWords {
  const { name, known, approximate, unknown } = time;
  return linkWords(timeSentence(time), [
    { words: counted(known.length, 'incident'), href: timePath(name) },
    ...(approximate > 0
      ? [
          {
            words: `${capitalised(inWords(approximate))} approximate`,
            href: timePath(name, 'approximate'),
          },
        ]
      : []),
    {
      words: `Not recorded in ${grouped(unknown)}`,
      href: timePath(name, 'not-recorded'),
    },
  ]);
}

/** {@link punctualitySentence}, its numbers leading to the follow-ups behind them. */
export function linkedPunctuality(kept: Punctuality): LinkedWords {
  const { inTime, late, overdue, unknown } = kept;
  const links: [count: number, words: string, key: OutcomeKey][] = [
    [inTime, grouped(inTime), 'in-time'],
    [inTime + late + overdue, grouped(inTime + late + overdue), 'day-has-come'],
    [late, `${capitalised(inWords(late))} done later`, 'late'],
    [overdue, `${inWords(overdue)} overdue`, 'overdue'],
    [unknown, capitalised(inWords(unknown)), 'due-date-unknown'],
  ];
  const [share, rest] = splitAfter(punctualitySentence(kept), ': ');
  const shown = links.filter(([count]) => count > 0);
  return [
    ...(share === '' ? [] : [share]),
    ...linkWords(
      rest,
      shown.map(([, words, key]) => ({ words, href: listPath(key) })),
    ),
  ];
}

/** A text in two, after the first mark: nothing before it when there is none. */
function splitAfter(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  const from = at === -1 ? 0 : at + mark.length;
  return [text.slice(0, from), text.slice(from)];
}
