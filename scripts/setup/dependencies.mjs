// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, run, say } from './step.mjs';

/**
 * Installs what package-lock.json lists, unless it is installed.
 *
 * @param {string} root absolute path of the project
 * @throws {SetupError} when npm could not
 */
export function ensureDependencies(root) {
  const stamp = path.join(root, 'node_modules', '.aftermath-setup');
  const wanted = digest(path.join(root, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(root)) install(root);
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
function install(root) {
  const since = performance.now();
  say('Installing the dependencies with npm ci; the first time this takes a minute …');
  const bin = path.join(root, 'node_modules', '.bin');
  const env = {
    ...process.env,
    // npm empties node_modules: it must not run on the Node in there, which it would delete under itself.
    PATH: (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .filter((folder) => path.resolve(folder) !== bin)
      .join(path.delimiter),
  };
  // Only errors: npm warns of every package that wants a newer Node than the machine's, which is about to be there.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  if (!run('npm', [...args, '--no-audit', '--no-fund'], { cwd: root, env })) {
    throw new SetupError(
      'The dependencies could not be installed; what npm said stands above. Mend that, then run the command again.',
    );
  }
  say(`Installed the dependencies in ${((performance.now() - since) / 1000).toFixed(0)} s.`);
}

/**
 * Whether node_modules holds what the lockfile lists, by npm's own record of what it installed last.
 * Someone who ran `npm ci` by hand is not made to wait for a second one.
 *
 * @param {string} root
 */
function isInstalled(root) {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  const listed = packagesOf(path.join(root, 'package-lock.json'));
  if (!installed || !listed) return false;
  return Object.entries(listed).every(
    ([place, { version, optional }]) =>
      place === '' || (installed[place] ? installed[place].version === version : optional === true),
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
