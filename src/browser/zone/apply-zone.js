// Stands in the head as it is written here: times of day in UTC, as they were recorded, or in the reader's own zone. What is
// chosen is kept. While the page is being read, times are exchanged before they are painted: nothing moves, and nobody sees
// one time become another. Graphs and their readings stay in UTC, as they say. Plain JavaScript: nothing compiles it.
{
  /** @type {string | undefined} */
  let words;
  // Asking for the zone takes as long as all the rest of the head, and most readers never need it.
  const ownZone = () =>
    (words ??= `${Intl.DateTimeFormat().resolvedOptions().timeZone} (−1 is the day before, +1 the day after; the drawing stays in UTC)`);

  /** Reads what was chosen; null when nothing was or storage is refused. */
  const stored = () => {
    try {
      return localStorage.getItem('zone');
    } catch {
      return null;
    }
  };

  /** @param {string} zone */
  const keep = (zone) => {
    try {
      if (zone === 'utc') localStorage.removeItem('zone');
      else localStorage.setItem('zone', zone);
    } catch {
      // Refused: the choice holds on this page.
    }
  };

  /**
   * Shows a time of day in the reader's zone, as precise as it was written; another day is told.
   * @param {HTMLTimeElement} time
   */
  const exchange = (time) => {
    const utc = time.textContent;
    const moment = new Date(time.dateTime);
    const away = moment.getTimezoneOffset() * 60_000;
    const local = new Date(moment.getTime() - away).toISOString();
    time.dataset['utc'] = utc;
    time.textContent = utc.replace(/\d{2}:\d{2}(?::\d{2})?/, ({ length }) =>
      local.slice(11, 11 + length),
    );
    const day = time.dateTime.slice(0, 10);
    if (local.startsWith(day)) return;
    time.dataset['day'] = local < day ? '−1' : '+1';
    time.title = local < day ? 'the day before' : 'the day after';
  };

  /** @param {string} zone */
  const name = (zone) => {
    for (const place of document.querySelectorAll('[data-zone]')) {
      if (place.textContent !== zone) place.textContent = zone;
    }
  };

  /** The deepest last node: while the page is being read, where the browser stands. */
  const place = () => {
    /** @type {Node} */
    let last = document;
    while (last.lastChild) last = last.lastChild;
    return last;
  };

  const toLocal = () => {
    const unread = document.readyState === 'loading' ? place() : null;
    // A day alone is no time, and lengths are none either.
    for (const time of document.querySelectorAll(
      'time[datetime*="T"][datetime$="Z"]:not([data-utc])',
    )) {
      if (!(time instanceof HTMLTimeElement) || time.closest('.graph')) continue;
      // Where the browser stands it may not have read all letters: that time waits, unseen.
      if (time.contains(unread)) {
        time.style.visibility = 'hidden';
        continue;
      }
      time.removeAttribute('style');
      exchange(time);
    }
    name(ownZone());
  };

  const toUtc = () => {
    for (const time of document.querySelectorAll('time[style]')) time.removeAttribute('style');
    for (const time of document.querySelectorAll('time[data-utc]')) {
      time.textContent = time.getAttribute('data-utc');
      for (const sign of ['data-utc', 'data-day', 'title']) time.removeAttribute(sign);
    }
    name('UTC');
  };

  // What the browser reads, and later the rows that a filter brings.
  const arrivals = new MutationObserver(toLocal);

  /** @param {string | null} zone */
  const show = (zone) => {
    const isLocal = zone === 'local';
    const field = document.querySelector('#zone');
    if (field instanceof HTMLSelectElement) field.value = isLocal ? 'local' : 'utc';
    arrivals.disconnect();
    if (isLocal) toLocal();
    else toUtc();
    if (isLocal) arrivals.observe(document, { childList: true, subtree: true });
  };

  show(stored());
  addEventListener('DOMContentLoaded', () => {
    show(stored());
  });
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.id !== 'zone') return;
    keep(target.value);
    show(target.value);
  });
  addEventListener('storage', ({ key }) => {
    if (key === 'zone' || key === null) show(stored());
  });
  // A page that comes back from the browser's memory was drawn with the choice of that time.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show(stored());
  });
}
