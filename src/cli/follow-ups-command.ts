import type { SiteConfig } from '../domain/site-config.ts';
import type { Tracker } from '../domain/tracker.ts';
import { belongsTo, partOfTracker, unassigned } from '../domain/tracker-part.ts';
import { followUpsJson } from '../present/follow-ups-json.ts';
import { followUpsMarkdown } from '../publish/follow-ups-markdown.ts';
import { followUpsTerminal } from '../publish/follow-ups-terminal.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { PrintOptions } from './follow-ups-options.ts';
import { UsageError } from './usage-error.ts';

/**
 * The tracker as the options ask for it, ready to be printed. The json form holds what `/follow-ups.json` holds; with
 * `--overdue` it holds the late ones only.
 * @throws UsageError for an owner or a service that the config does not have
 */
export function printTracker(
  whole: Tracker,
  { owner, service, overdue, format }: PrintOptions,
  config: SiteConfig,
): string {
  if (owner !== null) expectOwner(owner, config);
  if (service !== null) expectService(service, config);
  const tracker = partOfTracker(
    whole,
    ({ followUp, incident }) =>
      (owner === null || belongsTo(followUp, owner, config)) &&
      (service === null || incident.services.includes(service)),
  );
  switch (format) {
    case 'human':
      return followUpsTerminal({ tracker, overdueOnly: overdue, config });
    case 'markdown':
      return followUpsMarkdown({ tracker, overdueOnly: overdue, config });
    case 'json': {
      const chosen = partOfTracker(tracker, ({ overdueDays }) => !overdue || overdueDays > 0);
      return `${JSON.stringify(followUpsJson(chosen))}\n`;
    }
  }
}

function expectOwner(owner: string, { people, teams }: SiteConfig): void {
  const known = [...Object.keys(people), ...Object.keys(teams), unassigned];
  if (known.includes(owner)) return;
  throw new UsageError(
    `The config knows no person and no team \`${owner}\`. ${didYouMean(owner, known)}`,
  );
}

function expectService(service: string, { services }: SiteConfig): void {
  const known = Object.keys(services);
  if (known.includes(service)) return;
  throw new UsageError(`The config knows no service \`${service}\`. ${didYouMean(service, known)}`);
}
