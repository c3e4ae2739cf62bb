import type { PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { NewPostmortem } from '../scaffold/new-postmortem.ts';
import {
  readDate,
  readOwner,
  readServices,
  readSeverity,
  readTitle,
  type Answer,
} from './new-answers.ts';
import type { NewOptions } from './new-options.ts';
import { UsageError } from './usage-error.ts';

/** What the options said of the incident; null for what they did not. */
export type SaidFacts = Omit<NewPostmortem, 'title' | 'date'> & {
  title: string | null;
  date: PlainDate | null;
};

/**
 * Reads the values of the options against the config.
 * @throws UsageError for one that cannot be used
 */
export function saidFacts(options: NewOptions, config: SiteConfig, today: PlainDate): SaidFacts {
  const { title, date, severity, services, owner } = options;
  return {
    title: title === null ? null : useful(readTitle(title)),
    date: date === null ? null : useful(readDate(date, today)),
    severity: severity === null ? null : useful(readSeverity(severity)),
    services: useful(readServices(services, config)),
    owner: owner === null ? null : useful(readOwner(owner, config)),
  };
}

function useful<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new UsageError(answer.words);
}
