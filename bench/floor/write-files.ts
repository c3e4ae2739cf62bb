// Writes files of the names and sizes that a site has, and gives each a second name: node write-files.ts SITE FOLDER
import { linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/cli/tree-digest.ts';

const [site = '', folder = ''] = process.argv.slice(2);
const sizes = filesBelow(site).map((file) => [file, statSync(path.join(site, file)).size] as const);
const bytes = Buffer.alloc(Math.max(...sizes.map(([, size]) => size)), 'a');
for (const [file, size] of sizes) {
  const [first, second] = ['first', 'second'].map((room) => path.join(folder, room, file));
  if (first === undefined || second === undefined) continue;
  mkdirSync(path.dirname(first), { recursive: true });
  mkdirSync(path.dirname(second), { recursive: true });
  writeFileSync(first, bytes.subarray(0, size));
  linkSync(first, second);
}
