/** What to write in place of HTML that a postmortem may not hold, by the element's name. */
const instead: Readonly<Record<string, string>> = {
  a: 'Write `[text](address)`.',
  b: 'Write `**text**`.',
  strong: 'Write `**text**`.',
  i: 'Write `*text*`.',
  em: 'Write `*text*`.',
  s: 'Write `~~text~~`.',
  strike: 'Write `~~text~~`.',
  code: 'Put the text in backticks.',
  tt: 'Put the text in backticks.',
  samp: 'Put the text in backticks.',
  pre: 'Write a fence of three backticks.',
  img: 'Write `![what it shows](/images/…)`.',
  picture: 'Write `![what it shows](/images/…)`.',
  hr: 'Write `---` between blank lines.',
  p: 'Part paragraphs with a blank line.',
  ul: 'Write a list with `-`.',
  ol: 'Write a list with `1.`.',
  li: 'Write a list with `-`.',
  blockquote: 'Begin the line with `>`.',
  table: 'Write the table with `|`.',
  tr: 'Write the table with `|`.',
  td: 'Write the table with `|`.',
  th: 'Write the table with `|`.',
  h1: 'The title stands in the front matter; write `##` for a section.',
  h2: 'Write `##`.',
  h3: 'Write `###`.',
  h4: 'Write `####`.',
  u: 'Write `*text*`, or take the tag away.',
};

/** The Markdown that does what an element does; empty when there is none. */
export function insteadOf(name: string): string {
  const known = name.toLowerCase();
  return Object.hasOwn(instead, known) ? (instead[known] ?? '') : '';
}
