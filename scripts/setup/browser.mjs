// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { SetupError, run, say } from './step.mjs';

/**
 * Makes sure that there is a Chromium for the browser tests.
 *
 * @param {string} root absolute path of the project
 * @throws {SetupError} when there is none and none could be installed
 */
export async function ensureBrowser(root) {
  if (await find()) return;
  if (installFromDebian() && (await find())) return;
  if (download(root) && (await find())) return;
  throw new SetupError(
    'There is no Chromium for the browser tests, and none could be installed. ' +
      'Install one and set `CHROMIUM_PATH` to its program, then run the command again.',
  );
}

/** @returns {Promise<string | undefined>} */
async function find() {
  try {
    return await findChromium(process.env);
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * First, because it works behind most closed networks, where a download from Playwright's own
 * servers would wait for minutes before it fails.
 */
function installFromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const since = performance.now();
  say('Installing Chromium with apt-get, for the browser tests …');
  // A list that cannot be fetched anew may still be good enough for the package.
  aptGet(['update'], 300);
  const packages = ['chromium', 'fonts-liberation'];
  if (!aptGet(['install', '--yes', '--no-install-recommends', ...packages], 600)) return false;
  say(`Installed Chromium in ${((performance.now() - since) / 1000).toFixed(0)} s.`);
  return true;
}

/**
 * @param {readonly string[]} args
 * @param {number} seconds how long it may take
 */
function aptGet(args, seconds) {
  const patience = ['Acquire::Retries=2', 'Acquire::http::Timeout=20', 'DPkg::Lock::Timeout=120'];
  const options = patience.flatMap((option) => ['-o', option]);
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...options, ...args];
  const [program = 'env', ...rest] =
    process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return run(program, rest, { seconds, quiet: true });
}

/** @param {string} root */
function download(root) {
  say('Downloading Chromium with Playwright, for the browser tests …');
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], { cwd: root, seconds: 600 });
}
