import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** Variables under which git reads no config of the machine. */
export const bareGit = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A real repository in a folder of its own, which goes when the test ends. */
export class GitRepository {
  readonly folder: string;

  constructor(test: TestContext) {
    this.folder = mkdtempSync(path.join(tmpdir(), 'aftermath-history-'));
    test.after(() => {
      rmSync(this.folder, { recursive: true, force: true });
    });
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Ada');
    this.git('config', 'user.email', 'ada@lights.example');
    this.git('config', 'core.autocrlf', 'false');
    this.git('config', 'commit.gpgSign', 'false');
  }

  /** Runs git and gives what it prints. */
  git(...args: string[]): string {
    return this.gitOn('2026-06-01', ...args);
  }

  /** Runs git on another day; a day, or an instant with its offset. */
  gitOn(when: string, ...args: string[]): string {
    const date = when.length === 10 ? `${when}T12:00:00Z` : when;
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...bareGit, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  }

  write(file: string, text: string): void {
    const whole = path.join(this.folder, file);
    mkdirSync(path.dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }

  /** Writes a file and commits everything. */
  commit(when: string, file: string, text: string): void {
    this.write(file, text);
    this.commitAll(when);
  }

  commitAll(when: string): void {
    this.git('add', '-A');
    this.gitOn(when, 'commit', '-q', '-m', `Work of ${when}`);
  }
}
