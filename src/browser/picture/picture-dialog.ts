/** A picture at its full size, over the page. Loaded when the first one is opened. */

const dialog = document.createElement('dialog');
const image = document.createElement('img');
const caption = document.createElement('p');
build();

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

/** Shows what a link to a picture leads to; closing brings the focus back to it. */
export function openPicture(link: HTMLAnchorElement): void {
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
