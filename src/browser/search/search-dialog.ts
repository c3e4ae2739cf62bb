import { element } from './elements.ts';
import { searchPanel } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. Escape closes it, and the focus returns to where it was. */
export function openSearch(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

function makeDialog(): HTMLDialogElement {
  const { root } = searchPanel('search-dialog', () => undefined);
  const close = element('button', { type: 'submit' }, 'Close');
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('form', { method: 'dialog' }, close),
    root,
  );
  // A link into the page at hand leaves the dialog standing otherwise.
  made.addEventListener('click', (event) => {
    const on = event.target;
    if (on === made || (on instanceof Element && on.closest('a'))) made.close();
  });
  // In a field that holds something, Escape would only empty it.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}
