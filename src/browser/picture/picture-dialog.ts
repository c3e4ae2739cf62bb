/**
 * Opens a picture at its full size without leaving the page. The link that holds it stays what it is: another button,
 * or a key for a new window, follows it, and so does a browser without this script.
 */

const links = document.querySelectorAll<HTMLAnchorElement>('.picture > a');
const dialog = document.createElement('dialog');
const image = document.createElement('img');
const caption = document.createElement('p');

for (const link of links) {
  link.ariaHasPopup = 'dialog';
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open(link);
  });
}
if (links.length > 0) build();

function build(): void {
  dialog.className = 'picture-dialog';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => {
    dialog.close();
  });
  const scroller = document.createElement('div');
  scroller.className = 'picture-full';
  scroller.tabIndex = 0;
  scroller.role = 'region';
  scroller.ariaLabel = 'Picture at full size';
  scroller.append(image);
  dialog.append(close, scroller, caption);
  // A click beside the contents falls on the dialog itself.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
}

function open(link: HTMLAnchorElement): void {
  const shown = link.querySelector('img');
  const words = link.parentElement?.querySelector('figcaption')?.textContent.trim() ?? '';
  image.src = link.href;
  image.alt = shown?.alt ?? '';
  caption.textContent = words;
  caption.hidden = words === '';
  dialog.ariaLabel = words === '' ? image.alt : words;
  dialog.showModal();
  dialog.addEventListener(
    'close',
    () => {
      link.focus();
    },
    { once: true },
  );
}

// Loaded when a page has a picture: a module of its own.
export {};
