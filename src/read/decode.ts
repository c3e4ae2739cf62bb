import type { Slip } from '../domain/problem.ts';

/** The largest file that is read, in bytes. A postmortem of 700 words has about 6,000. */
export const maxBytes = 1_000_000;

/** Markers of quotes and lists in a row that are read; what is left is bounded by the tree's depth. */
const maxMarkers = 1000;
/** Tags that may stand open at once: the parser's time grows with their square. */
const maxOpenTags = 1000;
/** Character references that are read: the parser's time grows with their square. */
const maxReferences = 10_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file; or what is wrong with it, and at which offset of what text, when that can be told. */
export type Decoded =
  { ok: true; value: string } | { ok: false; slip: Slip; source: string; offset: number | null };

/**
 * Turns the bytes of a postmortem into text: UTF-8, with or without a byte order mark, which is taken off. Refuses what
 * no author means to write and what would bring the parser down or keep it for seconds.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return { ok: false, slip: tooLarge(bytes.length), source: '', offset: null };
  }
  let source: string;
  try {
    source = utf8.decode(bytes);
  } catch {
    return refuse('file-not-text', 'The file is not UTF-8.', 'Save it as UTF-8.');
  }
  return signSlip(source) ?? sizeSlip(source) ?? { ok: true, value: source };
}

/** What is said of a file of `size` bytes, more than are read. */
export function tooLarge(size: number): Slip {
  return {
    rule: 'file-too-large',
    message: `The file has ${String(size)} bytes.`,
    cure: `Keep a postmortem below ${String(maxBytes)} bytes; put data into files beside it.`,
  };
}

function signSlip(source: string): Decoded | null {
  // Tab, line feed and carriage return are the only control characters that text has; the last two of the plane are none.
  const offset = source.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/);
  if (offset !== -1) {
    const code = source.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    return refuse(
      'file-not-text',
      code === '0000'
        ? 'The file holds a NUL character.'
        : `The file holds the control character U+${code}.`,
      'Take it away; if there are many, save the file as plain text.',
      { source, offset },
    );
  }
  const alone = source.search(/\r(?!\n)/);
  return alone === -1
    ? null
    : refuse(
        'file-not-text',
        'A line ends with a carriage return alone.',
        'Save the file with LF or CRLF line ends.',
        { source, offset: alone },
      );
}

function sizeSlip(source: string): Decoded | null {
  const references = source.includes('&')
    ? (source.match(/&(?:#\w{1,8}|[a-z]\w{1,31});/gi)?.length ?? 0)
    : 0;
  if (references > maxReferences) {
    return refuse(
      'file-too-large',
      `The file holds ${String(references)} character references such as \`&amp;\`.`,
      'Write the characters themselves.',
    );
  }
  return isTooDeep(source)
    ? refuse(
        'file-too-deep',
        `Quotes, lists or tags are nested more than ${String(maxMarkers)} levels deep.`,
        'Write it flatter.',
      )
    : null;
}

const tooManyMarkers = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${String(maxMarkers + 1)}}`,
  'm',
);

function isTooDeep(source: string): boolean {
  return tooManyMarkers.test(source) || openTags(source) > maxOpenTags;
}

/** The most tags that stand open at once, or close nothing, counted without regard to their names. */
function openTags(source: string): number {
  let open = 0;
  let most = 0;
  let unopened = 0;
  if (!source.includes('<')) return 0;
  // A tag that another begins in is never closed.
  for (const [tag] of source.matchAll(/<\/?[A-Za-z][^<>]{0,200}(?:>|(?=<))/g)) {
    if (tag.startsWith('</') && open === 0) most = Math.max(most, ++unopened);
    else if (tag.startsWith('</')) open -= 1;
    else if (!tag.endsWith('/>')) most = Math.max(most, ++open);
  }
  return most;
}

function refuse(
  rule: string,
  message: string,
  cure: string,
  at: { source: string; offset: number | null } = { source: '', offset: null },
): Decoded {
  return { ok: false, slip: { rule, message, cure }, ...at };
}
