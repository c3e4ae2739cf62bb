/** What people write inside one line: a follow-up's text, a why, a timeline entry. A small tree of its own, not Markdown's. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'emphasis'; children: Inline[] }
  | { kind: 'strong'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] };

/** The words alone, without marks. */
export function inlineToText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('text' in node ? node.text : inlineToText(node.children))).join('');
}

/** Drops white space at both ends, folds it inside, and joins neighbouring texts. */
export function tidyInline(nodes: readonly Inline[]): Inline[] {
  const [only] = nodes;
  if (nodes.length === 1 && only?.kind === 'text') {
    const text = folded(only.text).trim();
    return text === '' ? [] : [{ kind: 'text', text }];
  }
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') last.text += node.text;
    else joined.push({ ...node });
  }
  for (const node of joined) if (node.kind === 'text') node.text = folded(node.text);
  const first = joined[0];
  if (first?.kind === 'text') first.text = first.text.trimStart();
  const last = joined.at(-1);
  if (last?.kind === 'text') last.text = last.text.trimEnd();
  return joined.filter((node) => node.kind !== 'text' || node.text !== '');
}

/** One blank for each run of white space; what is a single blank already, as nearly all is, stays where it is. */
function folded(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}
