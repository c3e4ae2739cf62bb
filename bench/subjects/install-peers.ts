import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { peerFolder } from './peer.ts';

/** Installs the packages of each peer that has any and does not have them yet, as its lockfile says. */
export function installPeers(names: readonly string[]): void {
  for (const name of names) {
    const folder = peerFolder(name);
    if (!existsSync(path.join(folder, 'package-lock.json'))) continue;
    if (existsSync(path.join(folder, 'node_modules/.package-lock.json'))) continue;
    console.log(`Installing the packages of ${name}, for this benchmark only …`);
    execFileSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
}
