import { isOpen, type FollowUp } from '../domain/follow-up.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Severity } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { Reading } from '../read/reading.ts';

/** A follow-up that the contract binds, and the incident that it was promised after. */
export interface BoundFollowUp {
  followUp: FollowUp;
  date: PlainDate;
  severity: Severity;
}

/** The open follow-ups of a postmortem that is dated from the contract's first day on; none of an earlier one. */
export function boundFollowUps(
  { fields: { date, severity }, body }: Reading,
  { contractFrom }: SiteConfig,
): BoundFollowUp[] {
  if (contractFrom === undefined || date === undefined || date < contractFrom) return [];
  if (severity === undefined) return [];
  return (body?.followUps ?? []).filter(isOpen).map((followUp) => ({ followUp, date, severity }));
}

/** Those of them whose severity demands an owner, a due date or a ticket. */
export function demandedOf(
  demand: 'owner' | 'due' | 'ticket',
  reading: Reading,
  config: SiteConfig,
): BoundFollowUp[] {
  const { demands } = config.contract;
  return boundFollowUps(reading, config).filter(({ severity }) =>
    demands[severity]?.includes(demand),
  );
}
