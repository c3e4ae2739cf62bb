import { fixtureUrl, siteUrl } from '../addresses.ts';

/** A page that stands for its kind. */
export interface NamedPage {
  /** What it shows, for the test's name. */
  readonly name: string;
  readonly url: string;
}

const of = (site: string, pages: Readonly<Record<string, string>>): NamedPage[] =>
  Object.entries(pages).map(([name, path]) => ({ name, url: site + path }));

/** One page of each kind, and each kind of content at least once. */
export const pages: readonly NamedPage[] = [
  ...of(siteUrl, {
    'the index': '/',
    'a postmortem with graphs': '/incidents/2021-01-12-django-site-exhaustion/',
    'the tracker': '/follow-ups/',
    'a page that is not there': '/nowhere/',
    'insights into six': '/insights/',
    'a past week': '/review/2021-W02/',
    'the search': '/search/',
    'the guide': '/guide/',
  }),
  ...of(fixtureUrl, {
    'a busy index': '/',
    'a busy tracker': '/follow-ups/',
    insights: '/insights/',
    'response times of a year': '/insights/2026/',
    'a response time': '/insights/times/time-to-detect/',
    'follow-ups of a quarter': '/insights/follow-ups/2026-q4/',
    'a busy week': '/review/2026-W47/',
    'a service': '/services/booking/',
    'a year': '/years/2026/',
    'a trigger': '/triggers/deployment/',
    'nothing recorded': '/incidents/2024-12-24-nobody-wrote-it-down/',
    'tree, table, callouts': '/incidents/2026-05-02-cards-charged-twice/',
    pictures: '/incidents/2026-06-18-gate-readers-offline/',
    'code in many languages': '/incidents/2026-07-07-move-to-the-other-region/',
    'two weeks of samples': '/incidents/2026-08-09-timetable-search-slow/',
    'right to left': '/incidents/2026-09-21-notices-backwards/',
    'graphs in a group': '/incidents/2026-10-29-seat-map-storm/',
    'a draft': '/incidents/2026-11-15-login-codes-late/',
    'a factor': '/factors/retry-storm/',
    'an owner’s follow-ups': '/follow-ups/mira/',
    'follow-ups without an owner': '/follow-ups/unassigned/',
    'closed follow-ups': '/follow-ups/closed/',
    'follow-ups of a severity': '/follow-ups/severity/sev1/',
  }),
];

/** Address of a postmortem of the six. */
export function incident(id: string): string {
  return `${siteUrl}/incidents/${id}/`;
}

/** Address of a postmortem of the fixture site. */
export function invented(id: string): string {
  return `${fixtureUrl}/incidents/${id}/`;
}
