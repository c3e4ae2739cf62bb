/** Where the cells of a CSV text stand. Only asked for once a problem is found: the parser keeps no positions. */

import type { Slip } from '../../domain/problem.ts';

/** A cell by its row and column, both from 0; column −1 is the whole row. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A slip in one cell or row. */
export interface CellSlip extends Slip {
  readonly at: CellAddress;
}

/** Offsets into the text, UTF-16, end exclusive, quotes included. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds cells in a CSV text (RFC 4180). Rows count as d3-dsv counts them: every line is one, an empty line too,
 * and a quoted cell may hold line breaks. An address that does not exist gets the end of the text.
 */
export function placeCells(
  text: string,
  delimiter: string,
  addresses: readonly CellAddress[],
): CellSpan[] {
  const wanted = new Map<number, CellSpan[]>(addresses.map(({ row }) => [row, []]));
  const last = Math.max(-1, ...addresses.map(({ row }) => row));
  let offset = 0;
  for (let row = 0; row <= last && offset < text.length; row += 1) {
    const { cells, next } = scanRow(text, delimiter, offset);
    if (wanted.has(row)) wanted.set(row, cells);
    offset = next;
  }
  const end = { start: text.length, end: text.length };
  return addresses.map(({ row, column }) => {
    const cells = wanted.get(row) ?? [];
    if (column >= 0) return cells[column] ?? cells.at(-1) ?? end;
    return { start: cells[0]?.start ?? end.start, end: cells.at(-1)?.end ?? end.end };
  });
}

function scanRow(
  text: string,
  delimiter: string,
  from: number,
): { cells: CellSpan[]; next: number } {
  const cells: CellSpan[] = [];
  let start = from;
  let quoted = false;
  for (let index = from; index <= text.length; index += 1) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    const over = character === undefined;
    if (quoted && !over) continue;
    const breaks = character === '\n' || character === '\r';
    if (character !== delimiter && !breaks && !over) continue;
    cells.push({ start, end: index });
    start = index + 1;
    if (over) return { cells, next: index };
    if (breaks) return { cells, next: text.startsWith('\r\n', index) ? index + 2 : start };
  }
  return { cells, next: text.length };
}
