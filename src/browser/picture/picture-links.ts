/**
 * Opens a picture at its full size without leaving the page. The link that holds it stays what it is: another button,
 * or a key for a new window, follows it, and so does a browser without this script.
 */

for (const link of document.querySelectorAll<HTMLAnchorElement>('.picture > a')) {
  link.ariaHasPopup = 'dialog';
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    void open(link);
  });
}

/** What shows it is loaded when the first one is opened. Where that fails, the link is followed after all. */
async function open(link: HTMLAnchorElement): Promise<void> {
  try {
    (await import('./picture-dialog.ts')).openPicture(link);
  } catch {
    location.href = link.href;
  }
}

// Loaded by every postmortem: a module of its own.
export {};
