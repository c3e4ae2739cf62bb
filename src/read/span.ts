import type { Slip } from '../domain/problem.ts';

/** Offsets in a text, in UTF-16; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A slip, and where it stands. */
export interface PlacedSlip extends Span {
  slip: Slip;
}
