/**
 * The examples of docs/format.md by their titles, such as `timeline` or `example.mdx`: a test reads each of them, so a
 * page that shows one shows what is right. Of several with one title it is the first.
 * @param page the text of docs/format.md
 */
export function formatExamples(page: string): ReadonlyMap<string, string> {
  const blocks = page.matchAll(
    /^(`{3,})mdx title="(?:fragment: |bad: )?([^"]+)"\n([\s\S]*?)\n\1$/gm,
  );
  const examples = [...blocks].map(([, , title = '', text = '']): [string, string] => [
    title,
    text,
  ]);
  return new Map(examples.reverse());
}
