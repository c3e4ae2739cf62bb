import type { Postmortem } from '../domain/postmortem.ts';
import { clockTime } from './clock.ts';

/** A bar across the strip: left edge and width in per cent of the strip's width. */
export interface Bar {
  x: number;
  width: number;
}

/** A range of the timeline, in its lane below the bar. */
export interface StripRange extends Bar {
  /** From 0. */
  lane: number;
  label: string;
  /** On which side of the bar the label stands. */
  side: 'left' | 'right';
  /** Whether there is room for the label on a wide strip only. */
  wide: boolean;
}

/** Lanes that ranges may fill; one more would push the axis from the bar. */
const mostLanes = 4;
/** Per cent that a range's label takes, eleven digits and air: of a wide strip, and of one as narrow as a phone. */
const labelRoom = { wide: 11, narrow: 23 };

/**
 * Room for all labels on a phone, if the lanes allow it; else for all on a wide strip, and a phone leaves out those that
 * would meet: the list below says every time.
 */
export function rangesOf(postmortem: Postmortem, x: (ms: number) => number): StripRange[] {
  const everywhere = lanesOf(postmortem, x, labelRoom.narrow);
  if (everywhere.every(({ lane }) => lane < mostLanes)) return everywhere;
  const wide = lanesOf(postmortem, x, labelRoom.wide).filter(({ lane }) => lane < mostLanes);
  for (let lane = 0; lane < mostLanes; lane += 1) {
    keepOnPhones(wide.filter((range) => range.lane === lane));
  }
  return wide;
}

/** Says of each label in one lane whether a phone has room for it, from left to right. The ranges are changed. */
function keepOnPhones(lane: readonly StripRange[]): void {
  let taken = 0;
  for (const [index, range] of lane.entries()) {
    const { x, width, side } = range;
    const from = side === 'left' ? x - labelRoom.narrow : x + width;
    const until = Math.min(100, lane[index + 1]?.x ?? 100);
    range.wide = side === 'left' ? from < taken : from + labelRoom.narrow > until;
    taken = x + width + (range.wide || side === 'left' ? 0 : labelRoom.narrow);
  }
}

/** Every range in the first lane in which neither its bar nor its label meets another. */
function lanesOf({ timeline }: Postmortem, x: (ms: number) => number, room: number): StripRange[] {
  const laneEnds: number[] = [];
  return timeline.flatMap(({ start, end, approximate, precision }) => {
    if (start === null || end === null) return [];
    const left = x(start);
    const right = x(end);
    if (right <= 0) return [];
    const side = right > 100 - room ? 'left' : 'right';
    const from = side === 'left' ? left - room : left;
    const free = laneEnds.findIndex((taken) => taken < from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = right + (side === 'right' ? room : 0) + 1;
    const label = `${clockTime(start, precision, approximate).label}–${clockTime(end, precision).label}`;
    return [
      { x: left, width: Math.max(0.3, toHundredths(right - left)), lane, label, side, wide: false },
    ];
  });
}

/** Positions are printed to a hundredth of a per cent. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
