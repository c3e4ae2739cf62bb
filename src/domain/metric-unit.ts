/** Units of a graph's values, and how people write a value in them. */

/** The units Aftermath knows by name; `unit=` may also be any other text, which is then written after the number. */
export const knownUnits = [
  'bytes',
  'bytes-iec',
  'percent',
  'ratio',
  'seconds',
  'requests-per-second',
  'count',
] as const;

/**
 * `bytes`: decimal prefixes (1 kB = 1,000 B). `bytes-iec`: binary prefixes (1 KiB = 1,024 B), as IEC 80000-13 has
 * them. `percent`: 0 to 100. `ratio`: 0 to 1, written as per cent. `seconds`, `requests-per-second`, `count`.
 */
export type KnownUnit = (typeof knownUnits)[number];

/** A known unit, or a text of the author's own that follows the number. */
export type Unit = KnownUnit | { readonly text: string };

/** One size of a unit: how many base units it is, and the word written after the number. */
export interface UnitStep {
  /** In base units: 1e9 for GB. */
  readonly size: number;
  /** `GB`; empty for a bare count. */
  readonly suffix: string;
}

const decimalPrefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'];
const knownSteps: Readonly<Record<KnownUnit, readonly UnitStep[]>> = {
  bytes: decimalPrefixes.map((prefix, power) => ({ size: 1000 ** power, suffix: `${prefix}B` })),
  'bytes-iec': decimalPrefixes.map((prefix, power) => ({
    size: 1024 ** power,
    suffix: power === 0 ? 'B' : `${prefix.toUpperCase()}iB`,
  })),
  percent: [{ size: 1, suffix: '%' }],
  ratio: [{ size: 0.01, suffix: '%' }],
  seconds: [
    { size: 1e-9, suffix: 'ns' },
    { size: 1e-6, suffix: 'µs' },
    { size: 1e-3, suffix: 'ms' },
    { size: 1, suffix: 's' },
    { size: 60, suffix: 'min' },
    { size: 3600, suffix: 'h' },
    { size: 86_400, suffix: 'd' },
  ],
  'requests-per-second': countSteps('req/s'),
  count: countSteps(''),
};

function countSteps(word: string): readonly UnitStep[] {
  return ['', 'million', 'billion', 'trillion'].map((scale, power) => ({
    size: power === 0 ? 1 : 1000 ** (power + 1),
    suffix: [scale, word].filter((part) => part !== '').join(' '),
  }));
}

/** The sizes of a unit from small to large; null, no unit, counts as `count`. */
export function stepsOf(unit: Unit | null): readonly UnitStep[] {
  if (unit === null) return knownSteps.count;
  return typeof unit === 'string' ? knownSteps[unit] : countSteps(unit.text);
}

/** The largest size that is not larger than `magnitude` (base units, its sign ignored), or the smallest for zero. */
export function stepFor(magnitude: number, unit: Unit | null): UnitStep {
  const steps = stepsOf(unit);
  const size = Math.abs(magnitude);
  // Tables ask this of each cell, so nothing is made on the way.
  let found = steps[0];
  for (const step of steps) {
    if (size === 0 ? step.size === 1 : step.size <= size) found = step;
  }
  if (found === undefined) throw new Error('A unit has at least one size.');
  return found;
}

/** The unit that `text` names: one of the known, or the text itself. */
export function unitNamed(text: string): Unit {
  return knownUnits.find((name) => name === text) ?? { text };
}

/**
 * A value as people write it: three significant digits and the unit that fits (`1.89 GB`, `65.9 %`, `120 req/s`),
 * a time of a minute and more in two units (`2 min 5 s`), a whole number under a million exactly (`80,000`).
 *
 * @param value - in base units of `unit`; NaN is written `no sample`, the infinities `+Inf` and `−Inf`.
 */
export function formatValue(value: number, unit: Unit | null): string {
  if (Number.isNaN(value)) return 'no sample';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '−Inf';
  if (value < 0) return `−${formatValue(-value, unit)}`;
  if (unit === 'seconds' && Math.round(value) >= 60) return formatLongTime(value);
  const steps = stepsOf(unit);
  let step = stepFor(value, unit);
  const next = steps[steps.indexOf(step) + 1];
  // 999,960,000 bytes rounds to 1,000 MB, which is 1 GB. Rounding to three digits adds at most half a hundredth.
  if (next !== undefined && value > 0.99 * next.size) {
    if (Number((value / step.size).toPrecision(3)) * step.size >= next.size) step = next;
  }
  return joinUnit(formatNumber(value / step.size), step.suffix);
}

/** `number` and `suffix` with a space between, or the number alone. */
export function joinUnit(number: string, suffix: string): string {
  return suffix === '' ? number : `${number} ${suffix}`;
}

/** A number with three significant digits, no closing zeros and commas by threes; whole numbers under 1e6 exactly. */
export function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && magnitude < 1e-6) return value.toExponential(2).replace(/\.?0+e/u, 'e');
  const exact = Number.isInteger(value) && magnitude < 1e6;
  const rounded = exact || magnitude >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  if (Math.abs(rounded) < 1000) return String(rounded);
  const [whole = '', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Seconds, 60 or more, in their two largest units: `2 min 5 s`, `1 h 5 min`, `2 d 3 h`; a zero second part goes. */
function formatLongTime(seconds: number): string {
  const units = [
    { size: 86_400, minor: 3600, names: ['d', 'h'] },
    { size: 3600, minor: 60, names: ['h', 'min'] },
    { size: 60, minor: 1, names: ['min', 's'] },
  ];
  for (const { size, minor, names } of units) {
    const rounded = Math.round(seconds / minor) * minor;
    if (rounded < size) continue;
    const major = Math.floor(rounded / size);
    const rest = (rounded - major * size) / minor;
    const first = `${formatNumber(major)} ${names[0] ?? ''}`;
    return rest === 0 ? first : `${first} ${rest} ${names[1] ?? ''}`;
  }
  return `${formatNumber(seconds)} s`;
}
