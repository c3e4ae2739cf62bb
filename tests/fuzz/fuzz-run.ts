import { seededRandom } from '../../bench/archive/random.ts';
import { checkPostmortem, knownReading } from '../../src/check/check-postmortems.ts';
import { findSecrets } from '../../src/check/secret/detector.ts';
import { readPostmortem } from '../../src/read/postmortem.ts';
import type { Reading } from '../../src/read/reading.ts';
import { neighbourFiles } from '../support/check-room.ts';
import { team, teamToday } from '../support/team.ts';
import { mutatedFiles } from './mutate.ts';

/** What a run over mutated files showed. */
export interface FuzzResult {
  files: number;
  /** Those without an error; they can be built. */
  accepted: { reading: Reading; bytes: Uint8Array }[];
  /** CPU of the slowest file, in milliseconds, and its number. */
  slowest: { ms: number; file: number };
  /** Files that took longer than `limitMs` each time they were tried. */
  slow: number[];
}

/** The most CPU that one file may take, in milliseconds. */
export const limitMs = 250;

/**
 * Reads and checks mutated files one after another; whatever throws is thrown on, with the number of the file. A file
 * that was slow is tried twice more: the first of its kind pays for what is compiled or collected just then.
 */
export async function fuzzRun(seed: number, count: number): Promise<FuzzResult> {
  const known = neighbours();
  const files = mutatedFiles(seed);
  const result: FuzzResult = { files: count, accepted: [], slowest: { ms: 0, file: 0 }, slow: [] };
  for (let file = 0; file < count; file += 1) {
    const bytes = files.next();
    const outcome = await tryOnce(bytes, file, known);
    let { ms } = outcome;
    for (let again = 0; again < 2 && ms > limitMs; again += 1) {
      ms = Math.min(ms, (await tryOnce(bytes, file, known)).ms);
    }
    if (ms > result.slowest.ms) result.slowest = { ms, file };
    if (ms > limitMs) result.slow.push(file);
    if (outcome.isAccepted) result.accepted.push({ reading: outcome.reading, bytes });
  }
  return result;
}

type Known = Map<string, ReturnType<typeof knownReading>>;

function neighbours(): Known {
  return new Map(
    Object.entries(neighbourFiles()).map(([file, text]) => {
      const id = file.replace(/\.mdx$/, '');
      const reading = readPostmortem({ id, file, bytes: Buffer.from(text) }, team);
      return [id, knownReading(reading)];
    }),
  );
}

async function tryOnce(
  bytes: Uint8Array,
  file: number,
  known: Known,
): Promise<{ reading: Reading; isAccepted: boolean; ms: number }> {
  const since = process.cpuUsage();
  const id = `fuzz-${String(file)}`;
  try {
    const reading = readPostmortem({ id, file: `${id}.mdx`, bytes }, team);
    const shared = {
      config: team,
      today: teamToday,
      known: new Map([...known, [id, knownReading(reading)]]),
    };
    const problems = checkPostmortem(reading, shared);
    const secrets = await findSecrets(reading.source);
    const { user, system } = process.cpuUsage(since);
    const isAccepted =
      secrets.length === 0 && problems.every(({ severity }) => severity !== 'error');
    return {
      reading,
      isAccepted: isAccepted && reading.postmortem !== null,
      ms: (user + system) / 1000,
    };
  } catch (error) {
    throw new Error(`File ${String(file)} of the run: ${String(error)}`, { cause: error });
  }
}

/** A sample of what was accepted, without those that show pictures or data, which stand in no folder. */
export function buildable({ accepted }: FuzzResult, count: number): FuzzResult['accepted'] {
  const plain = accepted.filter(
    ({ reading: { pictures, graphs } }) => pictures.length === 0 && graphs.length === 0,
  );
  return seededRandom('build').sample(plain, count);
}
