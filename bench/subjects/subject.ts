import type { Command } from '../measure/run-measured.ts';

/** What is done to an archive before a build is measured. */
export const scenarios = ['cold', 'unchanged', 'postmortem', 'data', 'config'] as const;
export type Scenario = (typeof scenarios)[number];

/** A generator of sites that is measured. */
export interface Subject {
  name: string;
  /** Copies an archive to where this one reads it, and says how to build it. */
  prepare: (archive: string, workDir: string) => Promise<Workplace>;
}

/** One archive, ready to be built by one subject. All paths are absolute. */
export interface Workplace {
  /** Version of the generator, as it says itself. */
  version: string;
  build: Command;
  /** The check without a build, where the subject has one. */
  check?: Command;
  /** Where the finished site is. */
  outDir: string;
  /** Folders without which the next build is a cold one. */
  caches: readonly string[];
  /** The copy of each postmortem, in the order of the archive. */
  postmortems: readonly string[];
  /** Makes a change that the next build has to take in; a scenario without one is not measured. */
  changes: Partial<Record<Scenario, (round: number) => Promise<void>>>;
  /** Pages that the last build made anew, the rest being taken over; null when it cannot be told. */
  renderedPages: (sinceMs: number) => Promise<number | null>;
}
