/** The value cells of a data file: a number, a number with a unit, or one of the words for "nothing to draw". */
import { parseQuantity, type WrittenFamily } from '../../domain/metric-quantity.ts';

/** What a value cell holds. */
export interface CellValue {
  /** NaN when there is no value; infinities as written. */
  readonly value: number;
  /** What the written unit measures; null for a bare number or none. */
  readonly family: WrittenFamily | null;
}

/** Words for "no value": an empty cell, Grafana's and JSON's `null`, Prometheus' and Excel's. */
const nothing = new Set(['', 'null', 'nan', 'n/a', '-', 'undefined']);
const infinities = new Map([
  ['inf', Infinity],
  ['+inf', Infinity],
  ['infinity', Infinity],
  ['+infinity', Infinity],
  ['-inf', -Infinity],
  ['-infinity', -Infinity],
  ['∞', Infinity],
  ['-∞', -Infinity],
]);

/** Reads a bare number fast; NaN for whatever else the cell may hold, an empty one included. */
export function bareNumber(cell: string): number {
  return cell === '' || cell.charCodeAt(0) <= 32 ? Number.NaN : Number(cell);
}

/** Reads any value cell; null when it is none. */
export function readCellValue(cell: string): CellValue | null {
  const text = cell.trim();
  const word = text.toLowerCase();
  if (nothing.has(word)) return { value: Number.NaN, family: null };
  const infinite = infinities.get(word);
  if (infinite !== undefined) return { value: infinite, family: null };
  const quantity = parseQuantity(text);
  return quantity === null ? null : { value: quantity.amount, family: quantity.family };
}
