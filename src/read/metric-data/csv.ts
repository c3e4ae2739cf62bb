/** CSV → series: a time column, then one column a series (RFC 4180; d3-dsv does the splitting). */
import { dsvFormat } from 'd3-dsv';
import type { DataProblem, MetricFormat } from '../../domain/metric.ts';
import { placeCells, type CellSlip } from './cell-place.ts';
import { columnCollector, type ColumnCollector } from './csv-columns.ts';
import { headerSlips } from './csv-header.ts';
import { keptProblems, toProblems } from './problem-list.ts';
import type { DataReading } from './reading.ts';
import { timestampReader, type TimestampReader } from './timestamp.ts';

/** What a CSV file says about itself before its header. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Length of an Excel `sep=` line with its line break; 0 when there is none. */
  readonly skip: number;
}

/** The first line decides: Excel's `sep=` says the delimiter, else the one that the header holds most of. */
export function layoutOf(text: string): CsvLayout {
  const said = /^"?sep=(.)"?[ \t]*(?:\r\n|\n|\r|$)/u.exec(text);
  if (said?.[1] !== undefined) return { delimiter: said[1], skip: said[0].length };
  const header = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return { delimiter: best.delimiter, skip: 0 };
}

/**
 * Reads a CSV file whose first column is the time. Every row must be complete and later than the one before.
 *
 * @param text - the file, without byte order mark.
 */
export function readCsv(text: string, format: MetricFormat): DataReading {
  const { delimiter, skip } = layoutOf(text);
  const body = skip === 0 ? text : text.slice(skip);
  const slips: CellSlip[] = [];
  let total = 0;
  const report = (slip: CellSlip): void => {
    total += 1;
    if (slips.length < keptProblems) slips.push(slip);
  };
  const collected = collectRows(body, delimiter, report);
  if (collected === null && total === 0) {
    return { data: null, problems: [emptyFile(text)] };
  }
  const spans = placeCells(
    body,
    delimiter,
    slips.map(({ at }) => at),
  );
  const placed = slips.map((slip, index) => {
    const span = spans[index] ?? { start: 0, end: 0 };
    return { ...slip, start: span.start + skip, end: span.end + skip };
  });
  const problems = toProblems(text, placed, total);
  if (collected === null || problems.length > 0) return { data: null, problems };
  return { data: { format, series: collected.finish() }, problems: [] };
}

interface Progress {
  columns: ColumnCollector | null;
  /** The header has problems: what stands below it would only repeat them. */
  unusable: boolean;
  rows: number;
  /** The latest time so far, in epoch milliseconds. */
  latest: number;
}

/** Reads header and rows; null when there is no row below a header that can be used. */
function collectRows(
  body: string,
  delimiter: string,
  report: (slip: CellSlip) => void,
): ColumnCollector | null {
  const unclosed = unclosedQuote(body, delimiter);
  if (unclosed !== null) {
    report(unclosed);
    return null;
  }
  const readTime = timestampReader();
  const progress: Progress = { columns: null, unusable: false, rows: 0, latest: -Infinity };
  // The mapping returns null for every row, so that d3-dsv keeps none of them.
  dsvFormat(delimiter).parseRows(body, (cells, row): null => {
    const blank = cells.length === 1 && cells[0]?.trim() === '';
    if (progress.unusable || blank) return null;
    if (progress.columns === null) {
      const wrong = headerSlips(cells, row);
      wrong.forEach(report);
      progress.unusable = wrong.length > 0;
      progress.columns = columnCollector(cells.slice(1), report);
    } else {
      addRow(cells, row, progress.columns, progress, readTime, report);
    }
    return null;
  });
  if (progress.rows === 0 && !progress.unusable) report(noRows());
  return progress.rows === 0 ? null : progress.columns;
}

function addRow(
  cells: readonly string[],
  row: number,
  columns: ColumnCollector,
  progress: Progress,
  readTime: TimestampReader,
  report: (slip: CellSlip) => void,
): void {
  progress.rows += 1;
  if (cells.length !== columns.width + 1) {
    report(raggedRow(cells.length, columns.width + 1, row));
    return;
  }
  const cell = cells[0] ?? '';
  const time = readTime(cell);
  if (typeof time !== 'number') {
    report({ ...time, at: { row, column: 0 } });
    return;
  }
  if (time <= progress.latest) report(disorder(cell, time === progress.latest, row));
  progress.latest = Math.max(progress.latest, time);
  columns.add(time, cells, row);
}

function unclosedQuote(body: string, delimiter: string): CellSlip | null {
  if (!body.includes('"')) return null;
  let quotes = 0;
  for (let at = body.indexOf('"'); at >= 0; at = body.indexOf('"', at + 1)) quotes += 1;
  if (quotes % 2 === 0) return null;
  const lines = body.split(/\r\n|\n|\r/u);
  const row = lines.findIndex((line) => line.split('"').length % 2 === 0);
  const line = lines[row] ?? '';
  const before = line.slice(0, line.lastIndexOf('"')).split(delimiter).length;
  return {
    rule: 'data-quote-unclosed',
    message: 'A quotation mark opens a cell and none closes it.',
    cure: 'Close it, or write `""` for a quotation mark inside a quoted cell.',
    at: { row, column: before - 1 },
  };
}

function raggedRow(found: number, expected: number, row: number): CellSlip {
  return {
    rule: 'data-row-ragged',
    message: `The row has ${found} cells, and the header ${expected}.`,
    cure: 'Give each row as many cells as the header has; leave a cell empty where there was no sample.',
    at: { row, column: found > expected ? expected : -1 },
  };
}

function disorder(cell: string, twice: boolean, row: number): CellSlip {
  return {
    rule: twice ? 'data-time-twice' : 'data-time-unsorted',
    message: twice
      ? `\`${cell}\` is the time of the row above as well.`
      : `\`${cell}\` is earlier than a row above it.`,
    cure: twice
      ? 'Keep one row for each time.'
      : 'Sort the rows by time; nothing is sorted silently.',
    at: { row, column: 0 },
  };
}

function noRows(): CellSlip {
  return {
    rule: 'data-empty',
    message: 'The file has a header and no rows.',
    cure: 'Export the data again, with a range that holds samples.',
    at: { row: 0, column: -1 },
  };
}

/** The problem of a file without any content. */
export function emptyFile(text: string): DataProblem {
  return {
    rule: 'data-empty',
    severity: 'error',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    message: text === '' ? 'The data file is empty.' : 'The data file holds nothing but blanks.',
    cure: 'Export the data again, or remove the graph.',
  };
}
