/** The header of a CSV data file: what must be true of it before its rows mean anything. */
import type { CellSlip } from './cell-place.ts';
import { looksLikeTime } from './timestamp.ts';

/** Everything wrong with a header; `row` is its row in the file, from 0. */
export function headerSlips(cells: readonly string[], row: number): CellSlip[] {
  const at = (column: number): CellSlip['at'] => ({ row, column });
  if (looksLikeTime(cells[0] ?? '')) {
    return [
      {
        rule: 'data-header-missing',
        message: 'The first row is a row of data.',
        cure: 'Put a row with names above it: `time`, then a name for each series.',
        at: at(-1),
      },
    ];
  }
  if (cells.length < 2) {
    return [
      {
        rule: 'data-no-series',
        message: `The header has the column \`${cells[0] ?? ''}\` and no other.`,
        cure: 'Write the time in the first column and a series in each of the next, parted by commas.',
        at: at(-1),
      },
    ];
  }
  if (cells[0]?.trim().toLowerCase() === 'series' && cells[1]?.trim().toLowerCase() === 'time') {
    return [
      {
        rule: 'data-series-in-rows',
        message: 'The file has its series in rows.',
        cure: 'Export it with series as columns, the time first.',
        at: at(-1),
      },
    ];
  }
  return nameSlips(cells, at);
}

function nameSlips(cells: readonly string[], at: (column: number) => CellSlip['at']): CellSlip[] {
  const seen = new Set<string>();
  const slips: CellSlip[] = [];
  cells.slice(1).forEach((cell, index) => {
    const name = cell.trim();
    if (name === '') {
      slips.push({
        rule: 'data-series-unnamed',
        message: `Column ${index + 2} has no name.`,
        cure: 'Name the series in the header, or remove the column.',
        at: at(index + 1),
      });
    } else if (seen.has(name)) {
      slips.push({
        rule: 'data-series-twice',
        message: `Two columns are named \`${name}\`.`,
        cure: 'Give each series a name of its own.',
        at: at(index + 1),
      });
    }
    seen.add(name);
  });
  return slips;
}
