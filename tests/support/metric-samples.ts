/** What tests of charts share: data, attributes and incidents in few words. */
import type { Instant } from '../../src/domain/instant.ts';
import { readGraphAttributes } from '../../src/domain/graph-attributes.ts';
import type { GraphAttributes } from '../../src/domain/metric-graph.ts';
import type { MetricData, Series } from '../../src/domain/metric.ts';
import type { GraphIncident } from '../../src/chart/drawn-graph.ts';

/** Midnight of 12 January 2021 in UTC, where the samples of tests start. */
export const midnight = Date.UTC(2021, 0, 12);

/** A series of values `step` seconds apart from midnight on. */
export function seriesOf(name: string, values: readonly number[], step = 60, offset = 0): Series {
  const times = values.map((_, index) => midnight + (offset + index * step) * 1000);
  return { name, label: name, writtenFamily: null, times, values };
}

/** A data file of these series. */
export function dataOf(...series: Series[]): MetricData {
  return { format: 'csv', series };
}

/** Attributes as an author writes them; data and title are there already. Throws when they cannot be read. */
export function attributesOf(written: Readonly<Record<string, string>> = {}): GraphAttributes {
  const reading = readGraphAttributes({ data: 'x.csv', title: 'Memory', ...written });
  if (!reading.ok) throw new Error(JSON.stringify(reading.slips));
  return reading.attributes;
}

/** An incident of instants at minutes after midnight; one that is not given is unknown, a negative one approximate. */
export function incidentOf(
  minutes: Readonly<Partial<Record<keyof GraphIncident['instants'], number>>>,
  lastRecorded: number | null = null,
): GraphIncident {
  const instant = (minute: number | undefined): Instant => {
    if (minute === undefined) return { kind: 'unknown' };
    const epochMs = midnight + Math.abs(minute) * 60_000;
    return { kind: 'known', epochMs, approximate: minute < 0, precision: 'minute' };
  };
  return {
    instants: {
      started: instant(minutes.started),
      detected: instant(minutes.detected),
      acknowledged: instant(minutes.acknowledged),
      mitigated: instant(minutes.mitigated),
      resolved: instant(minutes.resolved),
    },
    lastRecorded: lastRecorded === null ? null : midnight + lastRecorded * 60_000,
  };
}

/** Numbers from 0 to 1 that are the same in every run (Lehmer's generator with Park and Miller's constants). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The points of path data as `linePath` writes it: absolute M, relative l, h and v; one list for each M. */
export function pointsOfPath(data: string): { x: number; y: number }[][] {
  const lines: { x: number; y: number }[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([Mlhvz])([^Mlhvz]*)/gu)) {
    const numbers = [...rest.matchAll(/-?[\d.]+/gu)].map(([number]) => Number(number));
    if (command === 'M') {
      [x = 0, y = 0] = numbers;
      lines.push([{ x, y }]);
      continue;
    }
    const pairs = command === 'l' ? numbers.length / 2 : numbers.length;
    for (let index = 0; index < pairs; index += 1) {
      if (command === 'l') {
        x += numbers[index * 2] ?? 0;
        y += numbers[index * 2 + 1] ?? 0;
      } else if (command === 'h') x += numbers[index] ?? 0;
      else y += numbers[index] ?? 0;
      lines.at(-1)?.push({ x, y });
    }
  }
  return lines;
}
