import { chromium } from 'playwright';

/** What is printed, and from where. */
export interface Printing {
  /** Address of the page, on a server of this machine. */
  readonly url: string;
  /** Absolute path of the Chromium that prints. */
  readonly browser: string;
}

/**
 * What paper gets from this command and not from a browser's own menu: the facts as a title page. It stands here and not in
 * the site's stylesheet, since a reader who prints a page of two saves the sheet. A bookmark is what its heading's lines
 * hold, and a blank at which a line breaks is dropped unless blanks are kept.
 */
const styles = `
  h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; }
  .postmortem > header { break-after: page; margin: 0; }
  .page-head { margin-block: 55mm 14mm; }
`;

/** Chromium draws these in a world of their own: no style of the page reaches them, its typefaces are named again. */
const sans =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Adwaita Sans', Inter, 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";
const footer = `<p style="width: 100%; margin: 0 16mm; font: 8pt ${sans}; color: #454d53">
  <span class="title"></span><span style="float: right"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
</p>`;

/** Prints a page as PDF: A4, tagged for screen readers, with its headings as bookmarks. */
export async function printPdf({ url, browser }: Printing): Promise<Buffer> {
  // In a container Chromium runs as root, where its sandbox refuses to start; the page is the project's own.
  const open = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
  try {
    const page = await open.newPage({ colorScheme: 'light' });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(prepare, styles);
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    });
  } finally {
    await open.close();
  }
}

/**
 * Runs in the page: opens what is folded, waits for pictures that would be loaded when scrolled to, has links lead to where
 * the site is published instead of to this machine, adds styles.
 */
async function prepare(css: string): Promise<void> {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const site = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    link.href = new URL(link.getAttribute('href') ?? '', site).href;
    // Its words name a page of the site; paper spells the addresses of others.
    link.classList.add('spelt');
  }
  const sheet = new CSSStyleSheet();
  // Of the styles in layers, none outdoes one that is in none.
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
