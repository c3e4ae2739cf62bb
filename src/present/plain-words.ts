/**
 * What an author wrote as prose: the text of a postmortem's file without front matter, code blocks, tags, comments and
 * addresses. Rough, as it is made to be counted and not to be read.
 */
export function plainWords(source: string): string {
  return source
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, ' ')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/https?:\/\/[^\s)]+/g, ' ')
    .replace(/\b(?:due|opened|closed|type|status|id):\S+/g, ' ');
}
