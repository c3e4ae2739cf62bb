import { cards } from '../support/check-room.ts';
import { plainPicture } from '../support/picture-samples.ts';
import { documentWith } from '../support/sound-document.ts';
import type { BadCase, Expected, Files } from './bad-case.ts';
import { fault, type At } from './fault.ts';

/** Mistakes in files beside a postmortem that a text alone cannot show: more than are listed, and links on the disk. */
export async function dataCases(): Promise<BadCase[]> {
  return [...moreProblems(), ...(await linkedEvidence())];
}

/** Twenty problems of a file are shown, and one says how many more there are, at the last of them. */
function moreProblems(): BadCase[] {
  const file = 'example/data.csv';
  const columns = [
    ['a column of words', 'data-value-unreadable', 22, (row: number) => `${timeOf(row)},many`],
    ['no zones', 'data-time-without-zone', 1, (row: number) => `2025-03-04 09:${pad(row)}:00,1`],
    ['no times', 'data-time-unreadable', 1, () => 'soon,1'],
    ['a cell too few', 'data-row-ragged', 1, (row: number) => timeOf(row)],
  ] as const;
  return columns.map(([what, rule, column, rowOf]): BadCase => {
    const rows = Array.from({ length: 50 }, (_, row) => rowOf(row));
    const more: Expected = {
      rule: 'data-more-problems',
      severity: 'error',
      file,
      line: 22,
      column,
    };
    const shown = Array.from({ length: 20 }, (_, row): Expected => ({
      ...more,
      rule,
      line: row + 2,
    }));
    return {
      ...fault('data-more-problems', what, withData(rows), withData([`${timeOf(0)},1`]), more),
      expected: [...shown, more].sort((a, b) => a.line - b.line),
    };
  });
}

function withData(rows: readonly string[]): Files {
  return {
    'example.mdx': documentWith({ piece: 'data', text: '' }),
    'example/data.csv': `${['time,rejected', ...rows].join('\n')}\n`,
  };
}

function timeOf(row: number): string {
  return `2025-03-04T09:${pad(row)}:00Z`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Pictures and data that are links out of the folder. */
async function linkedEvidence(): Promise<BadCase[]> {
  const line =
    documentWith({ piece: 'none', text: '' }).split('\n').indexOf('Every card was rejected.') + 1;
  const board = await plainPicture().png().toBuffer();
  const picture = documentWith({
    piece: 'impact',
    text: '![Rejected cards rise to 40](board.png)',
  });
  const data = documentWith({ piece: 'data', text: '' });
  return [
    linked(
      'a picture that is a link out of the folder',
      { 'example.mdx': picture, 'example/board.png': { linkTo: '../../public/images/board.png' } },
      { 'example.mdx': picture, 'example/board.png': board },
      'example/board.png',
      { file: 'example.mdx', line, column: 1 },
    ),
    linked(
      'data that is a link out of the folder',
      { 'example.mdx': data, 'example/data.csv': { linkTo: '/etc/hostname' } },
      { 'example.mdx': data, 'example/data.csv': cards },
      'example/data.csv',
      { file: 'example.mdx', line, column: '<MetricGraph '.length + 1 },
    ),
  ];
}

/** Both the use of such a link and the link itself are told, each where it stands. */
function linked(what: string, bad: Files, good: Files, link: string, at: At): BadCase {
  const use = fault('path-outside', what, bad, good, at);
  const itself: Expected = {
    rule: 'file-outside',
    severity: 'error',
    file: link,
    line: 1,
    column: 1,
  };
  return { ...use, expected: [...use.expected, itself] };
}
