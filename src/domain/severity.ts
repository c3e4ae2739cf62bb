import { z } from 'zod';

/** How bad an incident was: `SEV1` is the worst, `SEV5` the mildest. What each means is the team's, in site.config.ts. */
export const severitySchema = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']);
export type Severity = z.infer<typeof severitySchema>;

/** All severities, worst first. */
export const severities: readonly Severity[] = severitySchema.options;

/** Rank from 1 (worst) to 5. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity) + 1;
}

/** Orders worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return severityRank(a) - severityRank(b);
}
