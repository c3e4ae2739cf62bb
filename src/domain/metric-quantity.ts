/** Quantities that people and tools write as text: `1.9 GB`, `66 %`, `395 MiB`, `1.5e9`. */
import type { Unit } from './metric-unit.ts';

/** What a written unit measures, whatever its size. */
export type WrittenFamily = 'bytes' | 'percent' | 'seconds' | 'rate' | 'count';

/** A quantity as it was written, in base units, with how exactly it was written. */
export interface Quantity {
  /** In base units of its family: bytes, per cent (0 to 100), seconds, requests per second, or the bare number. */
  readonly amount: number;
  /** Half of the last written digit, in the same unit: 0.05e9 for `1.9 GB`. What rounds to the same text lies within. */
  readonly halfDigit: number;
  /** What the written unit measures; null when only a number was written. */
  readonly family: WrittenFamily | null;
}

interface WrittenUnit {
  readonly family: WrittenFamily;
  readonly size: number;
}

const writtenUnits = new Map<string, WrittenUnit>();
function define(family: WrittenFamily, sizes: Readonly<Record<string, number>>): void {
  for (const [word, size] of Object.entries(sizes)) writtenUnits.set(word, { family, size });
}
// Besides the usual spellings, those of Grafana's value formats ("hour", "mins", "Mil", "cps").
define('bytes', {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  EB: 1e18,
  bytes: 1,
  byte: 1,
});
define('bytes', {
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
  EiB: 2 ** 60,
});
define('percent', { '%': 1, percent: 1 });
define('seconds', { ns: 1e-9, µs: 1e-6, μs: 1e-6, us: 1e-6, ms: 1e-3, s: 1, sec: 1, secs: 1 });
define('seconds', {
  m: 60,
  min: 60,
  mins: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
});
define('seconds', { week: 604_800, weeks: 604_800 });
define('rate', {
  'req/s': 1,
  'reqs/s': 1,
  rps: 1,
  'ops/s': 1,
  cps: 1,
  'c/s': 1,
  'rd/s': 1,
  'wr/s': 1,
  '/s': 1,
});
define('rate', {
  'K req/s': 1e3,
  'Mil req/s': 1e6,
  'K ops/s': 1e3,
  'Mil ops/s': 1e6,
  'million req/s': 1e6,
});
define('count', {
  K: 1e3,
  k: 1e3,
  Mil: 1e6,
  M: 1e6,
  million: 1e6,
  Bil: 1e9,
  billion: 1e9,
  Tri: 1e12,
});

const quantityPattern =
  /^([-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?)(?:[ \u00A0\u202F]*(\S.*))?$/u;

/**
 * Reads a quantity, or returns null when `text` is none. The unit may follow with or without a space; commas may
 * part thousands. A unit that is not known makes it null: what `12 widgets` counts cannot be guessed.
 */
export function parseQuantity(text: string): Quantity | null {
  const match = quantityPattern.exec(text.trim());
  const digits = match?.[1]?.replaceAll(',', '').replace('−', '-') ?? '';
  if (match === null || !/\d/u.test(digits)) return null;
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  const word = match[2];
  const unit = word === undefined ? undefined : writtenUnits.get(word);
  if (word !== undefined && unit === undefined) return null;
  const size = unit?.size ?? 1;
  return {
    amount: number * size,
    halfDigit: (lastDigitOf(digits) / 2) * size,
    family: unit?.family ?? null,
  };
}

/** The worth of the last digit that was written: 0.1 for `1.9`, 1 for `12`, 1e8 for `1.5e9`. */
function lastDigitOf(digits: string): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 10 ** (Number(exponent) - decimals);
}

const familyOfUnit: Readonly<Record<string, WrittenFamily>> = {
  bytes: 'bytes',
  'bytes-iec': 'bytes',
  percent: 'percent',
  ratio: 'percent',
  seconds: 'seconds',
  'requests-per-second': 'rate',
};

/**
 * A quantity in base units of `unit`: `66 %` is 0.66 where the unit is `ratio`. Null when it measures something
 * else than the unit does (`1.9 GB` in a graph of seconds). A bare number is taken as it stands.
 */
export function quantityIn(quantity: Quantity, unit: Unit | null): Quantity | null {
  if (quantity.family === null || quantity.family === 'count') return quantity;
  const expected = typeof unit === 'string' ? familyOfUnit[unit] : undefined;
  if (expected !== undefined && expected !== quantity.family) return null;
  if (unit !== 'ratio') return quantity;
  return { ...quantity, amount: quantity.amount / 100, halfDigit: quantity.halfDigit / 100 };
}

/** The unit a graph takes when its author named none and the cells carry one; null for bare numbers. */
export function unitOfFamily(family: WrittenFamily | null): Unit | null {
  if (family === null) return null;
  return family === 'rate' ? 'requests-per-second' : family;
}
