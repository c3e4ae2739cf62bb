import type { FollowUpJson, FollowUpsJson } from '../present/follow-ups-json.ts';

type Cell = string | number | null;

/** The columns: those of `/follow-ups.json`, with a ticket's name and address in a column each. */
const columns: readonly (readonly [name: string, value: (followUp: FollowUpJson) => Cell])[] = [
  ['id', ({ id }) => id],
  ['incident', ({ incident }) => incident],
  ['incidentTitle', ({ incidentTitle }) => incidentTitle],
  ['severity', ({ severity }) => severity],
  ['services', ({ services }) => services.join(' ')],
  ['text', ({ text }) => text],
  ['status', ({ status }) => status],
  ['owners', ({ owners }) => owners.join(' ')],
  ['due', ({ due }) => due],
  ['opened', ({ opened }) => opened],
  ['closed', ({ closed }) => closed],
  ['ageDays', ({ ageDays }) => ageDays],
  ['overdueDays', ({ overdueDays }) => overdueDays],
  ['priority', ({ priority }) => priority],
  ['type', ({ type }) => type],
  ['tickets', ({ tickets }) => tickets.map(({ label }) => label).join('\n')],
  ['ticketUrls', ({ tickets }) => tickets.map(({ url }) => url).join('\n')],
  ['note', ({ note }) => note],
  ['url', ({ url }) => url],
];

/**
 * The follow-ups as CSV by RFC 4180: UTF-8, CRLF, a line of names first, every cell in quotes. Ids and handles in one
 * cell are parted by a blank, tickets by a line break; what is not known is an empty cell.
 *
 * A spreadsheet would run a cell that starts with `=`, `+`, `-`, `@` (or their full-width forms), a tab or a line break
 * as a formula. Such a cell gets an apostrophe before it, and so does one that already has apostrophes there, so that
 * whoever reads the file by program can take exactly one away again ({@link unguarded}).
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function followUpsCsv({ followUps }: Pick<FollowUpsJson, 'followUps'>): string {
  const lines = [
    columns.map(([name]) => quoted(name)),
    ...followUps.map((followUp) => columns.map(([, value]) => written(value(followUp)))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The text that was there before a cell was made harmless. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** Numbers are ours and cannot be formulas: `-3` stays a number. */
function written(value: Cell): string {
  return quoted(typeof value === 'string' ? guarded(value) : String(value ?? ''));
}

function guarded(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
