import { isOpen } from '../domain/follow-up.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { period } from './dates.ts';
import { capitalised, countedInWords, grouped, inWords } from './numbers.ts';

/** The postmortems of one year. */
export interface Year {
  year: string;
  postmortems: Postmortem[];
}

/** Parts a list that is newest first by year, newest year first. */
export function byYear(newestFirst: readonly Postmortem[]): Year[] {
  const years: Year[] = [];
  for (const postmortem of newestFirst) {
    const year = postmortem.frontMatter.date.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.postmortems.push(postmortem);
    else years.push({ year, postmortems: [postmortem] });
  }
  return years;
}

/** What the list holds: `Six incidents, December 2020 to July 2021. Two follow-ups are still open.` */
export function indexDek(newestFirst: readonly Postmortem[]): string {
  const dates = newestFirst.map(({ frontMatter }) => frontMatter.date);
  const newest = dates[0];
  const oldest = dates.at(-1);
  if (newest === undefined || oldest === undefined) return '';
  const incidents = capitalised(countedInWords(newestFirst.length, kindNoun(newestFirst)));
  return `${incidents}, ${period(oldest, newest)}. ${openSentence(newestFirst)}`;
}

/** How many follow-ups of one postmortem are in each state, as the list says it. */
export interface FollowUpCounts {
  open: number;
  /** `1 open`, `none open`, `none`. */
  finding: string;
  /** `3 done`, `3 done, 1 won’t do`; null when none is closed. */
  closed: string | null;
}

/** Counts the follow-ups of one postmortem. */
export function followUpCounts({ followUps }: Postmortem): FollowUpCounts {
  const open = followUps.filter(isOpen).length;
  const done = followUps.filter(({ status }) => status === 'done').length;
  const declined = followUps.length - open - done;
  const closed = [
    ...(done > 0 ? [`${grouped(done)} done`] : []),
    ...(declined > 0 ? [`${grouped(declined)}\u00a0won’t\u00a0do`] : []),
  ];
  return {
    open,
    finding: followUps.length === 0 ? 'none' : `${open === 0 ? 'none' : grouped(open)} open`,
    closed: closed.length > 0 ? closed.join(', ') : null,
  };
}

function kindNoun(postmortems: readonly Postmortem[]): string {
  return postmortems.every(({ frontMatter }) => frontMatter.kind === 'incident')
    ? 'incident'
    : 'postmortem';
}

function openSentence(postmortems: readonly Postmortem[]): string {
  const all = postmortems.flatMap(({ followUps }) => followUps);
  const open = all.filter(isOpen).length;
  if (all.length === 0) return 'No follow-ups were promised.';
  if (open === 0) return 'No follow-up is open.';
  return `${capitalised(inWords(open))} ${open === 1 ? 'follow-up is' : 'follow-ups are'} still open.`;
}
