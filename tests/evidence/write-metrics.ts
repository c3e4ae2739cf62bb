// Writes the data files of the fixture site, the same bytes each time: node tests/evidence/write-metrics.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const incidents = fileURLToPath(new URL('../fixtures/site/incidents/', import.meta.url));
const minute = 60_000;

/** Writes one file into a postmortem's folder. */
function write(id: string, name: string, text: string): void {
  mkdirSync(path.join(incidents, id), { recursive: true });
  writeFileSync(path.join(incidents, id, name), text);
}

/** A wobble of zero to one that is the same in every run: no randomness, no clock. */
function wobble(index: number): number {
  const value = Math.sin(index * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

/** Times from `start` on, `count` of them, `stepMs` apart. */
function times(start: string, count: number, stepMs: number): number[] {
  return Array.from({ length: count }, (_, index) => Date.parse(start) + index * stepMs);
}

function iso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Two weeks of five-minute samples: a daily rhythm, one spike a night, and six hours without any. */
function writeSearchLatency(): void {
  const rows = times('2026-08-02T00:00:00Z', 14 * 288, 5 * minute).map((time, index) => {
    const day = Math.sin(((index % 288) / 288) * 2 * Math.PI - Math.PI / 2);
    const usual = 0.18 + 0.06 * day + 0.02 * wobble(index);
    const spike = index % 288 === 36 ? 0.9 : 0;
    const worst = index >= 2150 && index < 2168 ? 2.4 + 0.5 * wobble(index) : 0;
    const slowest = Math.max(usual * 2.1, worst + spike);
    const gone = index >= 1000 && index < 1072;
    return gone
      ? `${iso(time)},,`
      : `${iso(time)},${(usual + worst / 3).toFixed(4)},${slowest.toFixed(4)}`;
  });
  write(
    '2026-08-09-timetable-search-slow',
    'search-latency.csv',
    `time,median,99th percentile\n${rows.join('\n')}\n`,
  );
}

/** Grafana's export, cells with units, a gap of four rows; a day of ten-minute samples over midnight. */
function writeQueue(): void {
  const rows = times('2026-10-29T18:00:00Z', 120, 10 * minute).map((time, index) => {
    const stamp = iso(time).replace('T', ' ').replace('Z', '+00:00');
    if (index >= 40 && index < 44) return `${stamp},,`;
    const rise = index < 20 ? 0 : Math.min(1, (index - 20) / 12);
    const fall = index > 90 ? Math.max(0, 1 - (index - 90) / 10) : 1;
    const memory = 0.4 + 1.5 * rise * fall + 0.05 * wobble(index);
    return `${stamp},${memory.toFixed(2)} GiB,${(0.3 + 0.1 * wobble(index + 7)).toFixed(2)} GiB`;
  });
  write(
    '2026-10-29-seat-map-storm',
    'memory.csv',
    `"Time","booking-1","booking-2"\n${rows.join('\n')}\n`,
  );
}

/** Prometheus' answer, with a sample that is no number and one that is infinite. */
function writeRequests(): void {
  const stamps = times('2026-10-29T18:00:00Z', 120, 10 * minute);
  const values = stamps.map((time, index): [number, string] => {
    const rise = index < 20 ? 0 : Math.min(1, (index - 20) / 12);
    const fall = index > 90 ? Math.max(0, 1 - (index - 90) / 10) : 1;
    const rate = 120 + 2200 * rise * fall + 30 * wobble(index);
    if (index === 60) return [time / 1000, 'NaN'];
    if (index === 61) return [time / 1000, '+Inf'];
    return [time / 1000, rate.toFixed(1)];
  });
  const answer = {
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [{ metric: { __name__: 'seat_map_requests_rate', job: 'booking' }, values }],
    },
  };
  write('2026-10-29-seat-map-storm', 'requests.json', `${JSON.stringify(answer)}\n`);
}

/** A small file with percentages, whose gap is one empty cell. */
function writeDoubleCharges(): void {
  const rows = times('2026-05-02T06:30:00Z', 60, minute).map((time, index) => {
    const share = index < 12 ? 0 : Math.min(37.5, (index - 11) * 2.5);
    return index === 30 ? `${iso(time)},` : `${iso(time)},${share.toFixed(1)}`;
  });
  write(
    '2026-05-02-cards-charged-twice',
    'charged-twice.csv',
    `time,charged twice\n${rows.join('\n')}\n`,
  );
}

writeSearchLatency();
writeQueue();
writeRequests();
writeDoubleCharges();
