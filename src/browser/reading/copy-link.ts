import { announce } from './announce.ts';

/** The links beside headings: whoever follows one has it on the clipboard too, to paste where the incident is discussed. */

for (const link of document.querySelectorAll<HTMLAnchorElement>('.heading-link')) {
  link.addEventListener('click', () => {
    void copy(link);
  });
}

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // Browsers lend the clipboard to safe addresses only; the address bar has the link anyway.
    return;
  }
  announce('Link copied');
  link.dataset['copied'] = '';
  setTimeout(() => {
    delete link.dataset['copied'];
  }, 2000);
}
