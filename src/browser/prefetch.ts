/**
 * Fetches a page ahead when the reader points at a link to it, so that it is there when they press. Nothing else is
 * fetched: no page that is only in sight, no file to download. Astro's own prefetch would take the files as well, unless
 * each of their links forbade it.
 */

/** How long a pointer rests on a link that is meant, in milliseconds; shorter, and it passes over. */
const rest = 65;

/** Pages that need not be fetched: this one, and the search, which opens in place. */
const asked = new Set<string>([location.pathname, '/search/']);
let resting: number | undefined;

if (document.createElement('link').relList.supports('prefetch') && !savesData()) {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    clearTimeout(resting);
    const page = pageBehind(target);
    if (page === null) return;
    // A finger does not rest before it presses.
    if (pointerType === 'mouse') resting = window.setTimeout(fetchAhead, rest, page);
    else fetchAhead(page);
  });
}

/** The address of the page of this site that a press would lead to; null when it leads nowhere or to something else. */
function pageBehind(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return null;
  return link.pathname.endsWith('/') && !asked.has(link.pathname) ? link.pathname : null;
}

function fetchAhead(page: string): void {
  asked.add(page);
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = page;
  document.head.append(link);
}

/** Whether the reader has asked their browser to fetch little; not all browsers tell. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}
