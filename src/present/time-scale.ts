import type { ScaleTime } from 'd3-scale';
import { utcFormat } from 'd3-time-format';

/** A mark on a time axis. */
export interface Tick {
  /** Per cent of the axis. */
  x: number;
  label: string;
}
export type Ticks = Tick[];

/** Per cent between two moments (epoch milliseconds), rounded to hundredths and kept within 0 and 100. */
export function percentScale(from: number, to: number): (epochMs: number) => number {
  return (epochMs) => {
    const percent = ((epochMs - from) / (to - from)) * 100;
    return Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
  };
}

/** Per cent at either end in which a label would leave the axis or meet its unit. */
const edge = 4;

const time = utcFormat('%H:%M');
const second = utcFormat('%H:%M:%S');
const day = utcFormat('%-d %b');

/** About five marks at round times in UTC: `03:30`, with seconds in a short span, `12 Jul` where a day begins. */
export function timeTicks(scale: ScaleTime<number, number>): Ticks {
  const moments = scale.ticks(5);
  const seconds = moments.some((moment) => moment.getUTCSeconds() !== 0);
  return moments
    .map((moment) => ({
      x: Math.round(scale(moment) * 100) / 100,
      label: isMidnight(moment) ? day(moment) : (seconds ? second : time)(moment),
    }))
    .filter(({ x }) => x > edge && x < 100 - edge);
}

function isMidnight(moment: Date): boolean {
  return moment.getTime() % 86_400_000 === 0;
}
