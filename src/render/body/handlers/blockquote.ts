import type { Element } from 'hast';
import type { Blockquote, Paragraph } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { calloutTypes, type CalloutType } from '../../../read/allowed-markup.ts';
import type { PartList } from '../part.ts';

/**
 * Makes the handler of quotes. One whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`
 * and nothing else is an alert, as GitHub draws it (docs.github.com, "Basic writing and formatting syntax", Alerts).
 */
export function blockquoteHandler(parts: PartList): (state: State, node: Blockquote) => Element {
  return (state, node) => {
    const alert = readAlert(node);
    if (!alert) return defaultHandlers.blockquote(state, node);
    const text = state.wrap(state.all(alert.text), true);
    return parts.add({ kind: 'callout', type: alert.type, title: null }, text);
  };
}

function readAlert(node: Blockquote): { type: CalloutType; text: Blockquote } | null {
  const [first, ...others] = node.children;
  if (first?.type !== 'paragraph') return null;
  const [opening, ...inline] = first.children;
  if (opening?.type !== 'text') return null;
  const mark = /^\[!(?<name>[a-z]+)\][ \t]*(?:\r?\n|$)/i.exec(opening.value);
  const type = calloutTypes.find((name) => name === mark?.groups?.['name']?.toLowerCase());
  // `[!NOTE] **bold**` on one line is a quote that begins with odd words.
  if (
    !mark ||
    !type ||
    (mark[0] === opening.value &&
      !endsLine(mark[0]) &&
      inline.length > 0 &&
      inline[0]?.type !== 'break')
  )
    return null;
  const rest = opening.value.slice(mark[0].length);
  const children = [
    ...(rest ? [{ ...opening, value: rest }] : []),
    ...(rest ? inline : withoutBreak(inline)),
  ];
  const text: Paragraph[] = children.length > 0 ? [{ ...first, children }] : [];
  return { type, text: { ...node, children: [...text, ...others] } };
}

function endsLine(text: string): boolean {
  return text.endsWith('\n');
}

function withoutBreak(inline: Paragraph['children']): Paragraph['children'] {
  return inline[0]?.type === 'break' ? inline.slice(1) : inline;
}
