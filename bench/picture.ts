/**
 * What it costs to refuse a picture of too many pixels: CPU time from the file's bytes to the problem.
 *
 * Run: node bench/picture.ts
 */
import { lookAtPicture } from '../src/check/picture/look-at-picture.ts';
import { hugePng } from '../tests/support/picture-samples.ts';

const bytes = await hugePng(100_000, 100_000);
const each: number[] = [];
for (let run = 0; run < 101; run += 1) {
  const before = process.cpuUsage();
  const slip = await lookAtPicture('public/huge.png', bytes);
  const { user, system } = process.cpuUsage(before);
  if (slip?.rule !== 'picture-too-large') throw new Error('The picture was not refused.');
  each.push((user + system) / 1000);
}
const [first = 0, ...others] = each;
others.sort((a, b) => a - b);
console.log(
  `100,000 × 100,000 pixels refused: ${first.toFixed(2)} ms CPU the first time, then ${(others[0] ?? 0).toFixed(2)} ms at least, ${(others[50] ?? 0).toFixed(2)} ms median`,
);
