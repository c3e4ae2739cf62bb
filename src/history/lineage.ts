import type { Commit, CommitGraph, Step } from './commit-graph.ts';
import { matchFollowUps, type Match } from './match.ts';
import type { OldFollowUp } from './old-follow-up.ts';
import type { OldVersions } from './old-versions.ts';

/** A follow-up at a commit: the file's name there, its content, and which follow-up of it. */
export interface Spot {
  commit: string;
  file: string;
  blob: string;
  index: number;
}

/**
 * What a follow-up was on the way to one parent: there, at a spot; not in the file; the file not there at all; in doubt;
 * or in a version that cannot be read.
 */
export type Before =
  { kind: 'there'; spot: Spot } | { kind: 'line-new' | 'file-new' | 'doubtful' | 'unreadable' };

/** Walks backwards through the versions of files. */
export class Lineage {
  readonly graph: CommitGraph;
  readonly #versions: OldVersions;
  readonly #settled = new Map<string, string | null>();
  readonly #matches = new Map<string, readonly Match[]>();

  constructor(graph: CommitGraph, versions: OldVersions) {
    this.graph = graph;
    this.#versions = versions;
  }

  /** The follow-ups of a version; null when it cannot be read. */
  version(blob: string): readonly OldFollowUp[] | null {
    return this.#versions.get(blob) ?? null;
  }

  /** The follow-up at a spot. */
  at({ blob, index }: Spot): OldFollowUp | undefined {
    return this.version(blob)?.[index];
  }

  commit(id: string): Commit | undefined {
    return this.graph.commits.get(id);
  }

  /** The newest commit at or before `commit` that made the file what it is there; null when the file is not there. */
  settle(commit: string, file: string): string | null {
    const key = `${commit}\0${file}`;
    const known = this.#settled.get(key);
    if (known !== undefined) return known;
    let here: Commit | undefined = this.commit(commit);
    let found: string | null = null;
    while (here) {
      if (here.steps.some(({ removed }) => removed.some((gone) => gone.file === file))) break;
      const same: Step | undefined = here.steps.find(({ changes }) => !changes.has(file));
      if (!same) {
        found = here.id;
        break;
      }
      here = same.parent === null ? undefined : this.commit(same.parent);
    }
    this.#settled.set(key, found);
    return found;
  }

  /** What the follow-up at a spot was before the commit that made its version; an entry for each parent. */
  before(spot: Spot): { commit: Commit; steps: { step: Step; before: Before }[] } | null {
    const commit = this.commit(this.settle(spot.commit, spot.file) ?? '');
    if (!commit) return null;
    return {
      commit,
      steps: commit.steps.map((step) => ({ step, before: this.#across(step, spot) })),
    };
  }

  #across(step: Step, spot: Spot): Before {
    const change = step.changes.get(spot.file);
    const now = this.version(spot.blob);
    if (!change || !now || step.parent === null) return { kind: 'file-new' };
    const { before } = change;
    if (!before) return this.#moved(step, step.parent, now[spot.index]);
    const then = this.version(before.blob);
    if (!then) return { kind: 'unreadable' };
    const key = `${spot.blob} ${before.blob}`;
    const matches = this.#matches.get(key) ?? matchFollowUps(now, then);
    this.#matches.set(key, matches);
    const match = matches[spot.index];
    if (!match || match.kind === 'new') return { kind: 'line-new' };
    if (match.kind === 'doubtful') return { kind: 'doubtful' };
    return { kind: 'there', spot: { commit: step.parent, ...before, index: match.index } };
  }

  /** In a file that went in the same step: then the new file is that one, moved and much changed. */
  #moved(step: Step, parent: string, item: OldFollowUp | undefined): Before {
    for (const gone of step.removed) {
      const index = this.version(gone.blob)?.findIndex(({ words }) => words === item?.words) ?? -1;
      if (index >= 0) return { kind: 'there', spot: { commit: parent, ...gone, index } };
    }
    return { kind: 'file-new' };
  }
}
