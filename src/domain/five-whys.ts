import { inlineToText, type Inline } from './inline.ts';

/** One step of the descent to the cause. */
export interface Why {
  /** The question as it was asked ("Why did Postgres stop?"); empty for a bare "Why?", and mostly for the symptom. */
  question: Inline[];
  /** The symptom, or the answer to why the step above happened. */
  answer: Inline[];
  /** What caused it. A chain has one at each step; several are parallel causes. Empty at the end. */
  causes: Why[];
  /** What stands below it besides its causes, a paragraph each. */
  note: Inline[][];
  /** Line in the file, from 1. */
  line: number;
}

/** The five whys of a postmortem (Taiichi Ohno's method; "five" is a habit, not a rule). */
export interface FiveWhys {
  /** `chain`: each step has one cause. `tree`: a list was nested, and siblings are parallel causes. */
  shape: 'chain' | 'tree';
  /** The symptoms; a chain has one. */
  roots: Why[];
}

/** Steps on the longest path, the symptom included. */
export function whysLength(whys: FiveWhys): number {
  return Math.max(0, ...whys.roots.map(depth));
}

/** A chain's steps, from the symptom to the cause. For a tree, the first path. */
export function chainSteps(whys: FiveWhys): Why[] {
  const steps: Why[] = [];
  for (let step = whys.roots[0]; step; step = step.causes[0]) steps.push(step);
  return steps;
}

/** The steps at which the descent ends: the last of a chain, each leaf of a tree. */
export function lastWhys(whys: FiveWhys): Why[] {
  const ends = (why: Why): Why[] => (why.causes.length === 0 ? [why] : why.causes.flatMap(ends));
  return whys.roots.flatMap(ends);
}

/** Whether a step ends the descent by saying that nobody knows. */
export function endsUnknown(why: Why): boolean {
  return (
    why.causes.length === 0 &&
    /\b(unknown|not (yet )?(known|established|understood|clear|recorded)|unclear|nobody knows)\b/i.test(
      inlineToText(why.answer),
    )
  );
}

function depth(why: Why): number {
  return 1 + Math.max(0, ...why.causes.map(depth));
}
