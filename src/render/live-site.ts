import type { Postmortem } from '../domain/postmortem.ts';
import type { CodeMemory } from './code-memory.ts';
import type { LoadedPostmortem } from './load/postmortem-store.ts';
import { WordMemory } from './word-memory.ts';

/** What a read of the folder changed, as the dev server tells it to browsers. */
export interface LiveChange {
  /** Ids of the files that hold errors. */
  broken: ReadonlySet<string>;
  /** The report of those files, as the terminal has it; empty when there are none. */
  report: string;
  /** Whether any page may look different now. */
  changed: boolean;
}

/**
 * What the parts of a process share: who reads the content folder fills it, the pages take their postmortems from it,
 * and the dev server listens.
 */
export interface LiveSite {
  /** The good postmortems, and in the dev server the last good state of those that hold errors; null before the first read. */
  postmortems: ReadonlyMap<string, LoadedPostmortem> | null;
  /** What pages of a build have shown of pictures: the name of the packed file, by its address on the site. */
  readonly pictures: Map<string, string>;
  /** The words of texts, as they were counted. */
  words: WordMemory;
  /** Code that was coloured before; null where nothing is kept, as in the dev server. */
  code: CodeMemory | null;
  /** Digests of the facts of postmortems, as far as they were asked for: see facts.ts. */
  readonly facts: WeakMap<Postmortem, string>;
  /**
   * Whether a page of a build has asked for more of a postmortem than its facts: its text, its files, or a digest of them.
   * Who renders sets it to false before, and looks afterwards.
   */
  beyondFacts: boolean;
  /** What the last read changed. */
  change: LiveChange;
  /** Called after each read, with the change and the one before it. */
  tell: (change: LiveChange, before: LiveChange) => void;
}

const key = Symbol.for('aftermath.live-site');

/**
 * The one live site of this process. The pages are a bundle, and in the dev server a module graph, of their own, so that
 * a variable of a module would be two: only the process is shared.
 */
export function liveSite(): LiveSite {
  const known: unknown = Reflect.get(globalThis, key);
  if (isLiveSite(known)) return known;
  const created: LiveSite = {
    postmortems: null,
    pictures: new Map(),
    words: new WordMemory(),
    code: null,
    facts: new WeakMap(),
    beyondFacts: false,
    change: { broken: new Set(), report: '', changed: false },
    tell: () => undefined,
  };
  Reflect.set(globalThis, key, created);
  return created;
}

function isLiveSite(value: unknown): value is LiveSite {
  return typeof value === 'object' && value !== null && 'postmortems' in value && 'tell' in value;
}
