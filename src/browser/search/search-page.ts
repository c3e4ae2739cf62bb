import { searchPanel } from './search-panel.ts';

// The page of the search: the panel in place, and the query in the address.

const place = document.querySelector('#search');
if (place) {
  const query = (): string => new URLSearchParams(location.search).get('q') ?? '';
  const panel = searchPanel('search', (text) => {
    const address =
      text === '' ? location.pathname : `?${new URLSearchParams({ q: text }).toString()}`;
    history.replaceState(null, '', address);
  });
  place.replaceChildren(panel.root);
  panel.field.value = query();
  panel.field.focus();
  if (panel.field.value !== '') panel.run();
}
