/** Ways to break a page that is open. */
import type { Page } from 'playwright/test';

/** A rule that is added to the page's own, as a careless change to a style sheet would. */
export function rule(css: string): (page: Page) => Promise<void> {
  return (page) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
}

/** An attribute of the first element that fits; null takes it away. */
export function attribute(selector: string, name: string, value: string | null) {
  return (page: Page): Promise<void> =>
    page
      .locator(selector)
      .first()
      .evaluate(
        (node, [key, text]) => {
          if (text === null) node.removeAttribute(key);
          else node.setAttribute(key, text);
        },
        [name, value] as const,
      );
}

/** The first element that fits becomes another kind of element, with the same inside. */
export function rename(selector: string, tag: string) {
  return (page: Page): Promise<void> =>
    page
      .locator(selector)
      .first()
      .evaluate((node, name) => {
        const other = document.createElement(name);
        for (const { name: key, value } of node.attributes) other.setAttribute(key, value);
        other.append(...node.childNodes);
        node.replaceWith(other);
      }, tag);
}

/** HTML at the end of the page's main part. */
export function append(html: string) {
  return (page: Page): Promise<void> =>
    page.evaluate((text) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
    }, html);
}
