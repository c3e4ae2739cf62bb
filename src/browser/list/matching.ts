import type { FacetRow, ListFacets } from '../../present/list-facets.ts';

/** Whether a postmortem is what the choices of the list's form ask for. */
export function matching(
  { services, tags, incidents }: ListFacets,
  choices: URLSearchParams,
): FacetRow[] {
  const asked = (name: string): string => choices.get(name) ?? '';
  const service = asked('service') === '' ? null : services.indexOf(asked('service'));
  const tag = asked('tag') === '' ? null : tags.indexOf(asked('tag'));
  const same = (name: string, value: string): boolean =>
    asked(name) === '' || asked(name) === value;
  const [from, to] = [asked('from'), asked('to') || '9999'];
  return incidents.filter(
    ([, date, severity, kind, ownServices, ownTags, state]) =>
      same('severity', severity) &&
      same('kind', kind) &&
      same('year', date.slice(0, 4)) &&
      date >= from &&
      date <= to &&
      (service === null || ownServices.includes(service)) &&
      (tag === null || ownTags.includes(tag)) &&
      // Whoever asks for open follow-ups wants the late ones too.
      (same('follow-ups', state) || (asked('follow-ups') === 'open' && state === 'overdue')),
  );
}
