import { scaleUtc } from 'd3-scale';
import { durationBetween, formatDuration, type Instants } from '../domain/duration.ts';
import { lastRecorded, type Postmortem } from '../domain/postmortem.ts';
import { clockTime } from './clock.ts';
import { percentScale, type Ticks, timeTicks } from './time-scale.ts';

/** A bar across the strip: left edge and width in per cent of the strip's width. */
export interface Bar {
  x: number;
  width: number;
}

/** One stretch of the incident. `unrecorded` is what follows the last record when the end is not known. */
export interface StripPhase extends Bar {
  kind: 'undetected' | 'known' | 'mitigated' | 'unrecorded';
  /** Printed above the bar; null where there is no room. */
  label: StripLabel | null;
}

/** Words above a stretch. */
export interface StripLabel {
  text: string;
  /** Per cent; where `anchor` of the text stands. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  /** Whether there is room on a wide strip only. */
  wide: boolean;
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

/** The incident to scale. All positions are per cent of the strip's width. */
export interface Strip {
  phases: StripPhase[];
  /** Entries of the timeline that are moments. */
  moments: number[];
  ranges: StripRange[];
  lanes: number;
  ticks: Ticks;
  /** Entries too long before the start to be drawn at this scale. */
  earlier: number;
}

/** Lanes that ranges may fill; one more would push the axis from the bar. */
const mostLanes = 4;
/** Per cent that a range's label takes, eleven digits and air: of a wide strip, and of one as narrow as a phone. */
const labelRoom = { wide: 11, narrow: 23 };

/**
 * Lays out the strip. Null when the start is not recorded or nothing else is: then there is no length to draw.
 * The incident is solid up to its end or, when that is not recorded, to the last record, and hatched after it.
 */
export function stripOf(postmortem: Postmortem): Strip | null {
  const { instants, timeline } = postmortem;
  const last = lastRecorded(postmortem);
  if (instants.started.kind === 'unknown' || last === null) return null;
  const start = instants.started.epochMs;
  const length = last - start;
  if (length <= 0) return null;
  const times = timeline.flatMap((item) => (item.start === null ? [] : [item.start]));
  // What lies far ahead of the start would press the incident itself into a corner.
  const from = Math.max(Math.min(start, ...times), start - length / 2) - length * 0.04;
  const resolved = instants.resolved.kind === 'known';
  const to = last + length * (resolved ? 0.04 : 0.14);
  const x = percentScale(from, to);
  const ranges = rangesOf(postmortem, x);
  return {
    phases: withLabels(stretchesOf(instants, last, to, x)),
    moments: timeline.flatMap((item) =>
      item.start === null || item.end !== null || item.start < from ? [] : [x(item.start)],
    ),
    ranges,
    lanes: Math.max(0, ...ranges.map(({ lane }) => lane + 1)),
    ticks: timeTicks(scaleUtc([from, to], [0, 100])),
    earlier: times.filter((time) => time < from).length,
  };
}

interface Stretch extends Bar {
  kind: StripPhase['kind'];
  words: string;
}

function stretchesOf(
  instants: Instants,
  last: number,
  to: number,
  x: (ms: number) => number,
): Stretch[] {
  const { started, detected, mitigated, resolved } = instants;
  if (started.kind === 'unknown') return [];
  const end = resolved.kind === 'known' ? resolved.epochMs : last;
  const known =
    detected.kind === 'known' ? Math.max(started.epochMs, detected.epochMs) : started.epochMs;
  const calm = mitigated.kind === 'known' ? Math.max(known, Math.min(end, mitigated.epochMs)) : end;
  const { ms, approximate } = durationBetween(instants, 'started', 'detected');
  const undetected = `Undetected, ${approximate ? '~' : ''}${formatDuration(Math.max(0, ms ?? 0))}`;
  const stretches = [
    { kind: 'undetected', from: started.epochMs, until: known, words: undetected },
    {
      kind: 'known',
      from: known,
      until: calm,
      words: detected.kind === 'known' ? 'Known' : 'Detection not recorded',
    },
    { kind: 'mitigated', from: calm, until: end, words: 'Mitigated' },
    {
      kind: 'unrecorded',
      from: last,
      until: resolved.kind === 'known' ? last : to,
      words: 'end not recorded',
    },
  ] as const;
  return stretches
    .filter(({ from, until }) => until > from)
    .map(({ kind, from, until, words }) => ({
      kind,
      words,
      x: x(from),
      width: round(x(until) - x(from)),
    }));
}

/** Per cent of a wide strip that a letter of a label takes. */
const letter = 0.8;

/** Puts the labels where they do not meet: at the ends first, those between only where there is room. */
function withLabels(stretches: readonly Stretch[]): StripPhase[] {
  const tail = stretches.find(({ kind }) => kind === 'unrecorded');
  const limit = tail ? 100 - tail.words.length * letter : 100;
  let taken = 0;
  return stretches.map(({ kind, words, x, width }) => {
    const room = words.length * letter;
    const label = (anchor: StripLabel['anchor'], at: number, wide: boolean): StripPhase => {
      taken = anchor === 'start' ? at + room : anchor === 'middle' ? at + room / 2 : at;
      return { kind, x, width, label: { text: words, x: round(at), anchor, wide } };
    };
    if (kind === 'unrecorded') return label('end', 100, false);
    if (kind === 'undetected') {
      return x < 33 ? label('start', x, false) : label('end', round(x + width), false);
    }
    const middle = x + width / 2;
    const fits = width > room && middle - room / 2 > taken + 1 && middle + room / 2 < limit - 1;
    return fits ? label('middle', middle, true) : { kind, x, width, label: null };
  });
}

/** Room for labels on a phone, if the lanes allow it; else a phone shows the bars, and the list below says the times. */
function rangesOf(postmortem: Postmortem, x: (ms: number) => number): StripRange[] {
  const everywhere = lanesOf(postmortem, x, labelRoom.narrow, false);
  const fits = everywhere.every(({ lane }) => lane < mostLanes);
  return fits
    ? everywhere
    : lanesOf(postmortem, x, labelRoom.wide, true).filter(({ lane }) => lane < mostLanes);
}

/** Every range in the first lane in which neither its bar nor its label meets another. */
function lanesOf(
  { timeline }: Postmortem,
  x: (ms: number) => number,
  room: number,
  wide: boolean,
): StripRange[] {
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
    return [{ x: left, width: Math.max(0.3, round(right - left)), lane, label, side, wide }];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
