import type { Element } from 'hast';
import type { Code } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { PartList } from '../part.ts';

/** Makes the handler of fenced blocks: ```` ```python title="What it is" ````. */
export function codeHandler(parts: PartList): (state: State, node: Code) => Element {
  return (_state, { value, lang, meta }) =>
    parts.add({ kind: 'code', code: value, language: lang ?? null, title: titleOf(meta ?? '') });
}

/** What `title="…"` or `title='…'` says in the words after a fence's language; null when it is not there. */
export function titleOf(meta: string): string | null {
  const groups = /(?:^|\s)title=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/.exec(meta)?.groups;
  return groups?.['double'] ?? groups?.['single'] ?? null;
}
