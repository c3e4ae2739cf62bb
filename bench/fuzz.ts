// Reads and checks mutated files: node bench/fuzz.ts [--count 20000] [--seed 1]. Exit code 1 when one takes too long.
import { parseArgs } from 'node:util';
import { fuzzRun, limitMs } from '../tests/fuzz/fuzz-run.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const { files, accepted, slowest, slow } = await fuzzRun(Number(values.seed), Number(values.count));
console.log(`${String(files)} mutated files: ${String(accepted.length)} accepted, no crash.`);
console.log(
  `The slowest, number ${String(slowest.file)}, took ${slowest.ms.toFixed(0)} ms of CPU.`,
);
if (slow.length > 0) {
  console.log(`More than ${String(limitMs)} ms: ${slow.join(', ')}.`);
  process.exitCode = 1;
}
