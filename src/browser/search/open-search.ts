// On every page: `/` and the link in the bar open the search where one is. All that searches is loaded then, not before.

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('#search input');
  // The search's own page has it already.
  if (field) field.focus();
  else (await import('./search-dialog.ts')).openSearch();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) return;
  event.preventDefault();
  void open();
});

document.addEventListener('click', (event) => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
  if (!target.closest('a[href="/search/"]')) return;
  event.preventDefault();
  void open();
});
