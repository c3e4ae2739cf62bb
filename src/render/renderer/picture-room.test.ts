import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { clearPictureRoom, openPictureRoom } from './picture-room.ts';

test('packed pictures stay while the same code packs them and a page shows them', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'pictures '));
  try {
    const room = path.join(root, 'pictures');
    const [first, second] = [path.join(room, 'a.avif'), path.join(room, 'b.avif')];
    openPictureRoom(room, root);
    for (const file of [first, second]) writeFileSync(file, 'picture');
    openPictureRoom(room, root);
    clearPictureRoom(room, new Set(['a.avif']));
    assert.deepEqual([first, second].map(existsSync), [true, false]);
    mkdirSync(path.join(root, 'src/render'), { recursive: true });
    writeFileSync(path.join(root, 'src/render/image-service.ts'), 'packs in another way');
    openPictureRoom(room, root);
    assert.equal(existsSync(first), false);
  } finally {
    rmSync(root, { recursive: true });
  }
});
