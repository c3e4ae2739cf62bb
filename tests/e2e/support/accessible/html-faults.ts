import { HtmlValidate } from 'html-validate';

/** Every rule of html-validate's sets for content, accessibility and whole documents. What is changed says why. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Everything comes from the site itself: a digest of it would only repeat what is trusted already.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The title is the incident's, in its author's words; how much of it a search engine shows is no fault of the page.
    'long-title': 'off',
    // A filter acts as it is set, and says how many it leaves: there is nothing to send.
    'wcag/h32': 'off',
    // HTML allows an id to begin with a digit, as those of a year's quarters do.
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What html-validate finds in a page as it was built, each with its line and column. */
export async function htmlFaults(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`,
    ),
  );
}
