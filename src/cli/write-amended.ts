import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { amendSource, type Amendment } from '../amend/amend-source.ts';
import { unifiedDiff } from '../amend/unified-diff.ts';
import type { SiteConfig } from '../domain/site-config.ts';

/** Edits of one postmortem. */
export interface AmendedFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  amendments: readonly Amendment[];
}

/** Where the files stand, and how a diff names them. */
export interface AmendedPlace {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** What stands before a file's path in the diff; empty, or with a slash at its end. */
  prefix: string;
  tickets: SiteConfig['tickets'];
}

/** The edits as a diff, and the files in which one of them cannot be made safely. */
export interface AmendedOutcome {
  diff: string;
  /** Follow-ups that are in the diff. */
  count: number;
  refused: string[];
}

/**
 * Shows edits as a unified diff and, with `write`, makes them: byte for byte what the diff says.
 */
export async function showAmended(
  files: readonly AmendedFile[],
  { contentDir, prefix, tickets }: AmendedPlace,
  write: boolean,
): Promise<AmendedOutcome> {
  const outcome: AmendedOutcome = { diff: '', count: 0, refused: [] };
  for (const { file, amendments } of files.filter((edited) => edited.amendments.length > 0)) {
    const whole = path.join(contentDir, file);
    const before = await readFile(whole, 'utf8');
    // A byte order mark is part of the file and not of the text.
    const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
    const amended = amendSource(before.slice(mark.length), amendments, tickets);
    if (amended === null) {
      outcome.refused.push(file);
      continue;
    }
    outcome.diff += unifiedDiff(prefix + file, before, mark + amended);
    outcome.count += amendments.length;
    if (write) await writeFile(whole, mark + amended);
  }
  return outcome;
}
