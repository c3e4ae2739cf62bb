import assert from 'node:assert/strict';
import { bytesOf } from './run-build.ts';

/**
 * Holds that two folders have the same files with the same bytes. Says which file differs, and where first.
 *
 * @param actual absolute path of a folder
 * @param expected absolute path of a folder
 */
export function assertSameSite(actual: string, expected: string, message: string): void {
  const found = bytesOf(actual);
  const wanted = bytesOf(expected);
  assert.ok(wanted.size > 0, `${message}: there is nothing to compare`);
  assert.deepEqual([...found.keys()], [...wanted.keys()], `${message}: other files`);
  for (const [name, bytes] of wanted) {
    const other = found.get(name) ?? '';
    if (other === bytes) continue;
    const at = firstDifference(other, bytes);
    const near = (text: string): string =>
      JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    assert.fail(`${message}: ${name} differs at byte ${at}:\n${near(other)}\n${near(bytes)}`);
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
