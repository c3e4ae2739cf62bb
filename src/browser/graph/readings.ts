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

/** What one column says at a time: its own text, or that of the nearest row that has one, with that row's time. */
export function cellAt(rows: readonly Row[], index: number, column: number): string {
  const text = (at: number): string => rows[at]?.cells[column] ?? '';
  for (let away = 0; away < rows.length; away += 1) {
    const near = [index - away, index + away].find((at) => text(at) !== '');
    if (near === undefined) continue;
    return away === 0 ? text(near) : `${text(near)} (${rows[near]?.text ?? ''})`;
  }
  return '';
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
