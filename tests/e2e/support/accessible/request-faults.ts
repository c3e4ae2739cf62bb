import type { Page } from 'playwright/test';

/**
 * Listens to a page from before it is opened: requests to another origin than its own, what its policy refuses, and
 * errors. The list grows as it happens.
 */
export async function watchRequests(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    const origin = new URL(page.url() === 'about:blank' ? request.url() : page.url()).origin;
    if (new URL(request.url()).origin !== origin) faults.push(`another origin: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(`error: ${error.message}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return faults;
}
