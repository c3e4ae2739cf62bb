import type { Problem } from '../domain/problem.ts';
import { reporter } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';
import { sourcePlaces } from '../read/source-place.ts';
import { findSecrets } from './secret/detector.ts';

/** Reports every secret in a file, where it stands and of which kind. What it is is never said. */
export async function checkSecrets({ file, source }: Reading): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = reporter(file, problems);
  const places = sourcePlaces(source);
  for (const { kind, start, end } of await findSecrets(source)) {
    report(
      {
        rule: 'secret',
        message: `This looks like a secret: ${kind}.`,
        cure: 'Revoke it first, since whoever could read the file has it; then take it away.',
      },
      places.between(start, end),
    );
  }
  return problems;
}
