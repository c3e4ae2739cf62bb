import type { Outcome } from '../domain/problem.ts';

/** The largest file that is read, in bytes. A postmortem of 700 words has about 6,000. */
export const maxBytes = 1_000_000;

/** Levels of quotes and lists that the native parser is sure to survive; real postmortems stay below five. */
const maxLevels = 60;
const maxIndent = 4 * maxLevels;

/**
 * Turns the bytes of a postmortem into text: UTF-8, with or without a byte order mark, which is taken off. Refuses what
 * no author means to write and what could bring the native parser down: NUL, other encodings, huge files, absurd nesting.
 */
export function decodeSource(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > maxBytes) {
    return refuse(
      'file-too-large',
      `The file has ${String(bytes.length)} bytes.`,
      `Keep a postmortem below ${String(maxBytes)} bytes; put data into files beside it.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('file-not-utf8', 'The file is not UTF-8.', 'Save it as UTF-8.');
  }
  if (text.includes('\0')) {
    return refuse('file-not-text', 'The file holds a NUL character.', 'Save it as plain text.');
  }
  return isTooDeep(text)
    ? refuse(
        'file-too-deep',
        `Quotes or lists are nested more than ${String(maxLevels)} levels deep.`,
        'Write it flatter.',
      )
    : { ok: true, value: text };
}

function isTooDeep(text: string): boolean {
  return (
    /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm
      [Symbol.match](text)
      ?.some((lead) => (lead.match(/[>*+.)-]/g)?.length ?? 0) > maxLevels) === true ||
    new RegExp(`^[ \\t]{${String(maxIndent)},}`, 'm').test(text) ||
    openTags(text) > maxLevels * 4
  );
}

/** The most tags that stand open at once, counted without regard to their names. */
function openTags(text: string): number {
  let open = 0;
  let most = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z][^<>]{0,200}>/g)) {
    if (tag.startsWith('</')) open = Math.max(0, open - 1);
    else if (!tag.endsWith('/>')) most = Math.max(most, ++open);
  }
  return most;
}

function refuse(rule: string, message: string, cure: string): Outcome<never> {
  return { ok: false, slip: { rule, message, cure } };
}
