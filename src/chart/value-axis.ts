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
 * @param pixels - the axis' height; lines stand some 42 pixels apart.
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
  const count = Math.max(2, Math.round(pixels / 42));
  const scale = scaleLinear()
    .domain([bottom / size, top / size])
    .nice(count);
  const values = scale.ticks(count);
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
