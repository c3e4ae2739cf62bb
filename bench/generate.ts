// Writes an archive of invented postmortems: node bench/generate.ts --out FOLDER [--count --seed --follow-ups]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './archive/write-archive.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'follow-ups': { type: 'string', default: '4' },
  },
});
const numbers = [values.count, values.seed, values['follow-ups']].map(Number);
const [count = 0, seed = 0, followUps = 0] = numbers;

if (values.out === undefined || numbers.some((number) => !Number.isInteger(number) || number < 0)) {
  console.error(
    'Use `node bench/generate.ts --out FOLDER [--count N] [--seed N] [--follow-ups N]`; each N is a whole number.',
  );
  process.exitCode = 2;
} else {
  await writeArchive(path.resolve(values.out), { count, seed, followUps });
}
