import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileDigest } from './file-digest.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'digest '));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const mega = 1_048_576;

for (const size of [0, 1, 5000, mega - 1, mega, mega + 1, 2 * mega, 3 * mega + 7]) {
  test(`a file of ${size} bytes has the digest of its bytes, whatever was read before`, () => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 7) % 251));
    const file = path.join(home, 'file');
    const other = path.join(home, 'other');
    writeFileSync(other, Buffer.alloc(mega, 1));
    writeFileSync(file, bytes);
    fileDigest(other);
    assert.equal(fileDigest(file), createHash('sha256').update(bytes).digest('hex'));
  });
}

test('a file that is not there has none', () => {
  assert.throws(() => fileDigest(path.join(home, 'none')), { code: 'ENOENT' });
});
