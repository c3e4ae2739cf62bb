// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError } from './step.mjs';

/**
 * Makes sure that what npm starts from now on runs on a Node that is new enough: the project's own
 * (a package, for Linux on x64), or the machine's.
 *
 * @param {string} root absolute path of the project
 * @throws {SetupError} when neither is
 */
export function ensureNode(root) {
  const wanted = minimum(root);
  const own = path.join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own)) {
    if (isAtLeast(versionOf(own), wanted)) return;
    throw new SetupError(
      'The Node in `node_modules` does not run on this machine. Delete `node_modules`, then run the command again.',
    );
  }
  if (isAtLeast(process.versions.node, wanted)) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old: Aftermath needs ${wanted} or newer. ` +
      'Install a newer Node, then run the command again.',
  );
}

/** @param {string} root */
function minimum(root) {
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return String(engines.node).replace(/^>=/, '');
}

/**
 * @param {string} program
 * @returns {string} like `24.1.0`; `0` when it does not run
 */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().replace(/^v/, '') : '0';
}

/**
 * @param {string} version
 * @param {string} wanted
 */
function isAtLeast(version, wanted) {
  return version.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}
