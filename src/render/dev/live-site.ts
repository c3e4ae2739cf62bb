import type { LoadedPostmortem } from '../load/stored-postmortem.ts';

/** What a read of the folder changed, as the dev server tells it to browsers. */
export interface LiveChange {
  /** Ids of the files that hold errors. */
  broken: ReadonlySet<string>;
  /** The report of those files, as the terminal has it; empty when there are none. */
  report: string;
  /** Whether any page may look different now. */
  changed: boolean;
}

/** What the parts of a dev server share: the loader fills it, the pages read it, the server listens. */
export interface LiveSite {
  /** The good postmortems, and the last good state of those that hold errors; null before the first read. */
  postmortems: ReadonlyMap<string, LoadedPostmortem> | null;
  /** What the last read changed. */
  change: LiveChange;
  /** Called after each read, with the change and the one before it. */
  tell: (change: LiveChange, before: LiveChange) => void;
}

const key = Symbol.for('aftermath.live-site');

/**
 * The one live site of this process. Vite runs the pages, the loader and the server in module graphs of their own, so
 * that a variable of a module would be three: only the process is shared.
 */
export function liveSite(): LiveSite {
  const known: unknown = Reflect.get(globalThis, key);
  if (isLiveSite(known)) return known;
  const created: LiveSite = {
    postmortems: null,
    change: { broken: new Set(), report: '', changed: false },
    tell: () => undefined,
  };
  Reflect.set(globalThis, key, created);
  return created;
}

function isLiveSite(value: unknown): value is LiveSite {
  return typeof value === 'object' && value !== null && 'postmortems' in value && 'tell' in value;
}
