import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** What a file is read into, part by part: the bytes of 8,000 files are not to become garbage one after the other. */
const room = Buffer.allocUnsafeSlow(1_048_576);

/**
 * SHA-256 of a file's bytes, in hexadecimal.
 * @param file absolute path
 * @throws Error of the file system, when the file is not there
 */
export function fileDigest(file: string): string {
  const open = openSync(file, 'r');
  try {
    let length = fill(open);
    if (length < room.length) return hash('sha256', room.subarray(0, length));
    const sum = createHash('sha256');
    for (; length > 0; length = fill(open)) sum.update(room.subarray(0, length));
    return sum.digest('hex');
  } finally {
    closeSync(open);
  }
}

/** Reads as much as there is room for. Returns how much; less means that the file has ended. */
function fill(open: number): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < room.length; length += read) {
    read = readSync(open, room, length, room.length - length, null);
  }
  return length;
}
