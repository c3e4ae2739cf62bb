import { scaleUtc } from 'd3-scale';
import { durationBetween, formatDuration, type Instants } from '../domain/duration.ts';
import { lastRecorded, type Postmortem } from '../domain/postmortem.ts';
import { rangesOf, toHundredths, type Bar, type StripRange } from './strip-ranges.ts';
import { percentScale, type Ticks, timeTicks } from './time-scale.ts';

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
      width: toHundredths(x(until) - x(from)),
    }));
}

/** Per cent that a letter of a label takes, 7 pixels, of the narrowest strip that counts as wide: that of A4, 672 pixels. */
const letter = 1.04;

/** Puts the labels where they do not meet: at the ends first, those between only where there is room. */
function withLabels(stretches: readonly Stretch[]): StripPhase[] {
  const tail = stretches.find(({ kind }) => kind === 'unrecorded');
  const limit = tail ? 100 - tail.words.length * letter : 100;
  let taken = 0;
  return stretches.map(({ kind, words, x, width }) => {
    const room = words.length * letter;
    const label = (anchor: StripLabel['anchor'], at: number, wide: boolean): StripPhase => {
      taken = anchor === 'start' ? at + room : anchor === 'middle' ? at + room / 2 : at;
      return { kind, x, width, label: { text: words, x: toHundredths(at), anchor, wide } };
    };
    if (kind === 'unrecorded') return label('end', 100, false);
    if (kind === 'undetected') {
      return x < 33 ? label('start', x, false) : label('end', toHundredths(x + width), false);
    }
    // In the middle of its stretch, or as near to it as what stands before lets it.
    const from = Math.max(x + (width - room) / 2, taken + 1);
    const fits = width > room && from + room < Math.min(x + width, limit - 1);
    return fits ? label('middle', from + room / 2, true) : { kind, x, width, label: null };
  });
}
