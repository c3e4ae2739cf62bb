// @ts-check
// Makes a fresh clone ready: `node scripts/setup.mjs [--browser]`. It runs before anything is
// installed, so it is plain JavaScript for Node 20 without dependencies. It speaks on standard
// error only: what a command prints for machines stays clean.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node-version.mjs';
import { SetupError } from './setup/step.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

try {
  ensureDependencies(root);
  ensureNode(root);
  if (process.argv.includes('--browser')) await ensureBrowser(root);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
