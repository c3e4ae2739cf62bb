import path from 'node:path';
import type { PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { GitError, type Git, type GitFault } from '../history/git.ts';
import { propose, type Objection, type OpenQuestion } from '../history/propose.ts';
import { readTrueDates, type HistoryReading } from '../history/read-true-dates.ts';
import { counted } from '../present/numbers.ts';
import type { Reading } from '../read/reading.ts';
import { showAmended } from './write-amended.ts';

/** Everything that dates are proposed from. */
export interface DatesInput {
  readings: readonly Reading[];
  config: Pick<SiteConfig, 'tickets'>;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the folder that the person stands in. */
  standing: string;
  today: PlainDate;
  /** Runs in the content folder. */
  git: Git;
  write: boolean;
}

/** What a command prints, and its exit code. */
export interface CommandOutcome {
  /** For stdout: what another program may read. */
  output: string;
  /** For stderr: what a person is told besides. */
  notes: string;
  code: 0 | 1;
}

/** Proposes the dates that git knows and no line says; with `write`, writes them. Without a whole history, changes nothing. */
export async function proposeDates(input: DatesInput): Promise<CommandOutcome> {
  const { readings, config, contentDir, standing, today, git, write } = input;
  const postmortems = readings.flatMap(({ postmortem, source }) =>
    postmortem ? [{ postmortem, bytes: new TextEncoder().encode(source) }] : [],
  );
  const files = postmortems.map(({ postmortem: { file, frontMatter }, bytes }) => ({
    file,
    bytes,
    incident: frontMatter.date,
  }));
  const history = await ask(() => readTrueDates(git, files, config.tickets));
  if (typeof history === 'string') return { output: '', notes: `${history}\n`, code: 1 };
  const proposals = postmortems.map(({ postmortem: { file, followUps, frontMatter } }) => ({
    file,
    ...propose(followUps, history.dates.get(file) ?? [], frontMatter.date, today),
  }));
  const place = { contentDir, prefix: history.prefix, tickets: config.tickets };
  const { diff, count, refused } = await showAmended(proposals, place, write);
  const name = (file: string): string =>
    path.relative(standing, path.join(contentDir, file)).split(path.sep).join('/');
  const asked = proposals.flatMap(({ file, questions }) =>
    questionLines(questions).map(({ line, words }) => `${name(file)}:${String(line)}  ${words}`),
  );
  const unknown = proposals.reduce((sum, { questions }) => sum + questions.length, 0);
  const notes = [
    ...refused.map(
      (file) => `${name(file)}  These dates cannot be written safely. Write them by hand.`,
    ),
    ...asked,
    `${counted(count, 'follow-up')} ${write ? 'given dates' : 'can be given dates'}; ${counted(unknown, 'date')} unknown.`,
    ...(count > 0 && !write ? ['Nothing is written yet: `--write` does it.'] : []),
  ];
  return { output: diff, notes: `${notes.join('\n')}\n`, code: refused.length > 0 ? 1 : 0 };
}

/** The history, or why there is none. */
async function ask(read: () => Promise<HistoryReading>): Promise<HistoryReading | string> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return `${faults[error.fault]} Nothing was changed.`;
  }
}

const faults: Readonly<Record<GitFault, string>> = {
  'not-installed': 'Git is not installed, and only Git knows when a line was written.',
  'no-repository':
    'The postmortems are in no Git repository, so nothing tells when a line was written.',
  'not-trusted':
    'Git does not read this repository, since it belongs to another user. Allow it with `git config --global --add safe.directory`.',
  'no-commit': 'The repository has no commit yet.',
  shallow:
    'This clone is shallow: what seems to be new where its history is cut off may be old. Run `git fetch --unshallow` first.',
  failed: 'Git could not read the history of the postmortems. See what `git fsck` says.',
};

/** One line for a follow-up of which neither day is known, for the same reason. */
function questionLines(questions: readonly OpenQuestion[]): { line: number; words: string }[] {
  const lines = new Map<string, { line: number; reason: Objection; fields: string[] }>();
  for (const { line, field, reason } of questions) {
    const key = `${String(line)} ${reason}`;
    const known = lines.get(key);
    if (known) known.fields.push(asks[field]);
    else lines.set(key, { line, reason, fields: [asks[field]] });
  }
  return [...lines.values()]
    .sort((a, b) => a.line - b.line)
    .map(({ line, reason, fields }) => ({
      line,
      words: `Not known: ${fields.sort().reverse().join(' and ')}. ${reasons[reason]}`,
    }));
}

const asks = { opened: 'when it was promised', closed: 'when it was closed' } as const;

const reasons: Readonly<Record<Objection, string>> = {
  'not-committed': 'It is not committed yet.',
  'closed-when-it-appeared': 'It was closed already when it came into Git.',
  'file-came-with-others':
    'Its file came into Git together with other postmortems, so the promise may be older.',
  'file-came-late': 'Its file came into Git long after the incident, so the promise may be older.',
  'put-back': 'It was taken out of the file once and put back.',
  'reworded-too-much': 'Its words changed so much that it may be another promise.',
  'unreadable-version': 'An older version of the file cannot be read.',
  'before-the-incident': 'Git has it from before the incident.',
  'out-of-order': 'The day that Git has does not fit the other dates of the line.',
  'in-the-future': 'The day that Git has lies in the future.',
};
