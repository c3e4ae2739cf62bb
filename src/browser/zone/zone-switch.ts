import { inZone } from './local-time.ts';

// On every page: times of day in UTC, as they were recorded, or in the reader's own zone. What is chosen is kept. Figures
// of the same width take one another's place, so that nothing moves. Graphs and their readings stay in UTC, as they say.

const field = document.querySelector<HTMLSelectElement>('#zone');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** Times of day; a day alone is no time, and lengths are none either. */
const times = 'time[datetime*="T"][datetime$="Z"]';
/** Rows that a filter brings come later. */
const later = new MutationObserver(() => {
  toLocal();
});

function toLocal(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>(`${times}:not([data-utc])`)) {
    if (time.closest('.graph')) continue;
    const moment = new Date(time.dateTime);
    const utc = time.textContent;
    const { text, dayShift } = inZone(utc, moment.getTime(), -moment.getTimezoneOffset());
    time.dataset['utc'] = utc;
    time.textContent = text;
    if (dayShift === 0) continue;
    time.dataset['day'] = dayShift < 0 ? '−1' : '+1';
    time.title = dayShift < 0 ? 'the day before' : 'the day after';
  }
}

function toUtc(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-utc]')) {
    time.textContent = time.dataset['utc'] ?? '';
    delete time.dataset['utc'];
    delete time.dataset['day'];
    time.removeAttribute('title');
  }
}

function show(zone: string | null): void {
  const local = zone === 'local';
  if (field) field.value = local ? 'local' : 'utc';
  later.disconnect();
  if (local) toLocal();
  else toUtc();
  const days = document.querySelector('time[data-day]') ? '−1 and +1 are the days around, ' : '';
  const words = `${own} (${days}the drawing stays in UTC)`;
  for (const name of document.querySelectorAll('[data-zone]')) {
    name.textContent = local ? words : 'UTC';
  }
  const content = document.querySelector('main');
  if (local && content) later.observe(content, { childList: true, subtree: true });
}

/** Reads what was chosen; null when nothing was or storage is refused. */
function stored(): string | null {
  try {
    return localStorage.getItem('zone');
  } catch {
    return null;
  }
}

function keep(zone: string): void {
  try {
    if (zone === 'utc') localStorage.removeItem('zone');
    else localStorage.setItem('zone', zone);
  } catch {
    // Refused: the choice holds on this page.
  }
}

if (stored() !== null) show(stored());
field?.addEventListener('change', () => {
  keep(field.value);
  show(field.value);
});
addEventListener('storage', ({ key }) => {
  if (key === 'zone' || key === null) show(stored());
});
