/** The readings of one figure, as its table of readings already holds them. */

/** One time of the table. */
export interface Row {
  /** Epoch milliseconds. */
  readonly time: number;
  /** As people read it: `03:42`. */
  readonly text: string;
  /** One text a column; empty where the series was not sampled at this time. */
  readonly cells: readonly string[];
}

/** What a graph says where nothing was measured; the table says the same. */
const nothing = 'no sample';

/**
 * What one column says at a time. Where another series has a sample and this one has not, it is the nearer of its
 * samples before and after, with that one's time; before its first and after its last it has none.
 */
export function cellAt(rows: readonly Row[], index: number, column: number): string {
  const text = (at: number): string => rows[at]?.cells[column] ?? '';
  if (text(index) !== '') return text(index);
  const has = (_: Row, at: number): boolean => text(at) !== '';
  const before = rows.findLastIndex((row, at) => at < index && has(row, at));
  const after = rows.findIndex((row, at) => at > index && has(row, at));
  if (before < 0 || after < 0) return nothing;
  const timeOf = (at: number): number => rows[at]?.time ?? 0;
  const nearer = timeOf(index) - timeOf(before) <= timeOf(after) - timeOf(index) ? before : after;
  return text(nearer) === nothing ? nothing : `${text(nearer)} (${rows[nearer]?.text ?? ''})`;
}

/** The row nearest to a time; `rows` are ascending, and there is one at least. */
export function nearestRow(rows: readonly Row[], time: number): number {
  const after = rows.findIndex((row) => row.time >= time);
  if (after < 0) return rows.length - 1;
  const before = after - 1;
  const isBefore = time - (rows[before]?.time ?? -Infinity) < (rows[after]?.time ?? 0) - time;
  return isBefore ? before : after;
}

/** How many rows a key moves by; infinite to either end. Undefined for a key that moves nothing. */
export function stepOfKey(key: string): number | undefined {
  const steps: Readonly<Partial<Record<string, number>>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -10,
    PageUp: 10,
    Home: -Infinity,
    End: Infinity,
  };
  return steps[key];
}
