import type { PlainDate } from './plain-date.ts';
import { zoneNames } from './zone-name.ts';

/** The times of one timeline entry as written, before it is known on which day they lie. */
export interface WrittenTime {
  /** The day, when written. */
  date: PlainDate | null;
  /** `H:MM`, `HH:MM` or `HH:MM:SS`; null for `??:??`. */
  start: string | null;
  /** Day of the end, when written. */
  endDate: PlainDate | null;
  /** End of a range; null for a moment. */
  end: string | null;
  /** `Z` or `+hh:mm`; `Z` when nothing is written. */
  offset: string;
  /** The end's own offset; that of the start unless written. */
  endOffset: string;
  approximate: boolean;
  /** What stands where an offset would: the name of a zone, such as `CET`, or `PM`; null when there is none. */
  zoneName: string | null;
  /** `-05:00` right after a time may be an offset or the end of a range; null when there is no doubt. */
  doubtful: string | null;
  /** How many characters of the text were read, the separator after the time included. */
  length: number;
}

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const day = String.raw`\d{4}-\d{2}-\d{2}[Tt ]\s*`;
const about = String.raw`~\s*|(?:[Aa]bout|[Aa]round|[Cc]irca|[Aa]pprox\.?|[Aa]pproximately)\s+`;
/** Negative offsets in use: whole hours to -12:00, and the half hours of Newfoundland and the Marquesas. */
const behind = String.raw`-(?:0[1-9]|1[0-2]):00|-(?:02|03|09):30`;
// A minus sign is an offset's after a blank, or after the `T` of RFC 3339; else it stands for "to".
const offset = String.raw`\s?(?:[Zz]|UTC|utc|GMT|gmt)(?!\w)|\s?\+\d{2}:\d{2}(?!\d)|(?:\s|(?<=[Tt]${clock}))(?:${behind})(?![\d:])`;
// In capitals only: `est` and `ist` are words.
const name = String.raw`\s?(?:[AaPp]\.?[Mm]\.?(?![\w.])|(?:${Object.keys(zoneNames).join('|')})(?!\w))`;
const form = new RegExp(
  String.raw`^(?<about>${about})?(?:(?<unknownDay>${day})?\?\?:\?\?|(?<day>${day})?(?<start>${clock})(?:(?<offset>${offset})|(?<name>${name}))?` +
    String.raw`(?:\s*(?:–|—|-|\b[Tt]o\b|\b[Uu]ntil\b)\s*(?<endAbout>${about})?(?<endDay>${day})?(?<end>${clock})(?:(?<endOffset>${offset})|(?<endName>${name}))?)?)` +
    String.raw`(?:\s*(?:[:,]|–|—|-)\s+|\s+|$)`,
);
const attached = new RegExp(String.raw`^[^]*?\d(?<doubtful>${behind})(?![\d:])`);

/**
 * Reads the time at the head of a timeline entry: `08:55`, `~09:20`, `09:37–09:39`, `2025-03-04 23:50`,
 * `10:05+01:00`, `??:??`. Null when the text does not start with one.
 */
export function readWrittenTime(text: string): WrittenTime | null {
  const match = form.exec(text);
  const groups = match?.groups;
  if (!groups) return null;
  const own = groups['offset'];
  const ends = groups['endOffset'];
  return {
    date: (groups['day'] ?? groups['unknownDay'])?.slice(0, 10) ?? null,
    start: groups['start'] ?? null,
    endDate: groups['endDay']?.slice(0, 10) ?? null,
    end: groups['end'] ?? null,
    offset: toOffset(own ?? ends),
    endOffset: toOffset(ends ?? own),
    approximate: groups['about'] !== undefined || groups['endAbout'] !== undefined,
    zoneName: (groups['name'] ?? groups['endName'])?.trim() ?? null,
    doubtful: groups['end'] === undefined ? null : doubtIn(match[0], groups),
    length: match[0].length,
  };
}

/** A range written with a bare minus whose end could as well be an offset. */
function doubtIn(
  written: string,
  { start = '', end = '' }: Readonly<Record<string, string | undefined>>,
): string | null {
  const between = written.slice(written.indexOf(start) + start.length);
  return between.startsWith(`-${end}`)
    ? (attached.exec(written)?.groups?.['doubtful'] ?? null)
    : null;
}

function toOffset(written: string | undefined): string {
  const zone = written?.trim().toUpperCase();
  return zone === undefined || zone === 'UTC' || zone === 'GMT' ? 'Z' : zone;
}
