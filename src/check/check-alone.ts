import type { Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { Reading } from '../read/reading.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkEvidence, type EvidenceFolders } from './evidence.ts';
import { withSeverities } from '../domain/problem-severity.ts';

/**
 * What has to be waited for, and does not depend on any other postmortem: pictures and data on the disk, and the
 * detector of secrets. Severities are the config's.
 */
export async function checkAlone(
  reading: Reading,
  folders: EvidenceFolders,
  config: SiteConfig,
): Promise<Problem[]> {
  const problems = [...(await checkEvidence(reading, folders)), ...(await checkSecrets(reading))];
  return withSeverities(problems, config.rules);
}
