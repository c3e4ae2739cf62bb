/** The value columns of a CSV file, gathered row by row into series. */
import type { Series } from '../../domain/metric.ts';
import type { WrittenFamily } from '../../domain/metric-quantity.ts';
import { bareNumber, readCellValue } from './cell-value.ts';
import type { CellSlip } from './cell-place.ts';

/** Takes rows, gives series. */
export interface ColumnCollector {
  /** How many value columns there are. */
  readonly width: number;
  /** Adds a complete row; `cells` includes the time's own cell at index 0. */
  add(time: number, cells: readonly string[], row: number): void;
  /** The series gathered so far, in the order of the columns. */
  finish(): Series[];
}

interface Column {
  readonly name: string;
  readonly times: number[];
  readonly values: number[];
  family: WrittenFamily | null;
  written: boolean;
}

/**
 * Gathers columns of the given names; what is wrong with a cell goes to `report`.
 *
 * An empty cell is a gap when no series has a value at that time. When another has one, the row may be there only
 * for that other (Grafana joins series that were sampled at different times), so the cell is left out, and the
 * series' own rhythm tells whether a sample is missing.
 */
export function columnCollector(
  names: readonly string[],
  report: (slip: CellSlip) => void,
): ColumnCollector {
  const columns = names.map((name): Column => ({
    name: name.trim(),
    times: [],
    values: [],
    family: null,
    written: false,
  }));
  const row: number[] = [];
  return {
    width: columns.length,
    add(time, cells, rowNumber) {
      let present = 0;
      for (let index = 0; index < columns.length; index += 1) {
        const column = columns[index];
        const cell = cells[index + 1] ?? '';
        if (column === undefined) continue;
        const bare = bareNumber(cell);
        const value = Number.isFinite(bare)
          ? bare
          : readWritten(cell, column, { row: rowNumber, column: index + 1 }, report);
        row[index] = value;
        if (!Number.isNaN(value)) present += 1;
      }
      columns.forEach((column, index) => {
        const value = row[index] ?? Number.NaN;
        if (Number.isNaN(value) && present > 0 && cells[index + 1]?.trim() === '') return;
        column.times.push(time);
        column.values.push(value);
      });
    },
    finish() {
      return columns.map(({ name, times, values, family }) => {
        return { name, label: name, writtenFamily: family, times, values };
      });
    },
  };
}

function readWritten(
  cell: string,
  column: Column,
  at: CellSlip['at'],
  report: (slip: CellSlip) => void,
): number {
  const read = readCellValue(cell);
  if (read === null) {
    report({
      rule: 'data-value-unreadable',
      message: `\`${cell.trim()}\` is not a number.`,
      cure: 'Write a number with a decimal point, with or without a unit; leave the cell empty where there was no sample.',
      at,
    });
    return Number.NaN;
  }
  if (!Number.isFinite(read.value)) return read.value;
  if (column.written && read.family !== column.family && read.value !== 0) {
    report({
      rule: 'data-units-mixed',
      message: `\`${cell.trim()}\` measures something else than the cells above it.`,
      cure: 'Write one column in one unit, or all of it in bare numbers.',
      at,
    });
  }
  column.written = true;
  column.family ??= read.family;
  return read.value;
}
