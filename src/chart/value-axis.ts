/** The value axis: where it starts and ends, and the values that stand on its lines. */
import { scaleLinear } from 'd3-scale';
import { formatNumber, joinUnit, stepFor, type Unit } from '../domain/metric-unit.ts';

/** A value axis in base units of its unit. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  /** From low to high; the last label carries the unit, as do none of the others. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Whether zero lies on the axis: only then may the area below a line be filled. */
  readonly hasZero: boolean;
}

/**
 * An axis over finite values from `low` to `high`. With `zero` it includes zero, so that heights compare as values
 * do. Lines fall on round numbers of the unit that suits the largest value.
 *
 * @param pixels - the axis' height; lines stand some 42 pixels apart, at least 22.
 */
export function valueAxis(
  low: number,
  high: number,
  unit: Unit | null,
  start: 'zero' | 'auto',
  pixels: number,
): ValueAxis {
  const [bottom, top] = widened(low, high, start);
  const { size, suffix } = stepFor(Math.max(Math.abs(bottom), Math.abs(top)), unit);
  const { scale, values } = roundScale(bottom / size, top / size, pixels);
  const [first = 0, last = 1] = scale.domain();
  return {
    low: first * size,
    high: last * size,
    ticks: values.map((value, index) => ({
      value: value * size,
      label: tickLabel(value, index === values.length - 1 ? suffix : ''),
    })),
    hasZero: first <= 0 && last >= 0,
  };
}

/** A scale that ends on round values and leaves at most a third of its length without data, if there is one. */
function roundScale(low: number, high: number, pixels: number) {
  const fewest = Math.max(3, Math.round(pixels / 42));
  const tries = [0, 1, 2, 3].map((more) => {
    const scale = scaleLinear()
      .domain([low, high])
      .nice(fewest + more);
    const values = scale.ticks(fewest + more);
    const [first = low, last = high] = scale.domain();
    const dense = pixels / (values.length - 1) < 22;
    return { scale, values, filled: dense ? 0 : (high - low) / (last - first) };
  });
  const [first, ...others] = tries;
  if (first === undefined) throw new Error('A scale is tried at least once.');
  if (first.filled > 2 / 3) return first;
  return others.reduce((best, next) => (next.filled > best.filled ? next : best), first);
}

function tickLabel(value: number, suffix: string): string {
  const number = formatNumber(Math.abs(value));
  return joinUnit(value < 0 ? `−${number}` : number, suffix);
}

function widened(low: number, high: number, start: 'zero' | 'auto'): readonly [number, number] {
  if (start === 'zero') {
    const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
    return bottom === top ? [0, 1] : [bottom, top];
  }
  if (low < high) return [low, high];
  const margin = Math.abs(low) * 0.05 || 1;
  return [low - margin, high + margin];
}
