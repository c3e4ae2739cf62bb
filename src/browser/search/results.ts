import type { FoundIncident, FoundPlace } from './engine.ts';
import { element } from './elements.ts';

/** One found postmortem: date, severity and title, and below it the places, each a link to its section. */
export function resultItem({ title, url, severity, date, places }: FoundIncident): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'result-facts' },
      element('time', { datetime: date }, date),
      ` ${severity}`,
    ),
    element('a', { class: 'result-title', href: url }, title),
    element('ul', {}, ...places.map((place) => placeItem(place, title))),
  );
}

function placeItem({ title, url, excerpt }: FoundPlace, incident: string): HTMLLIElement {
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  // What stands before the first section is found under the postmortem's own title, which is a link already.
  const head = title === incident ? 'In short' : element('a', { href: url }, title);
  return element('li', {}, head, element('p', {}, ...words));
}

/** Moves the focus along the links of a list with the arrow keys; up from the first leads back to the field. */
export function moveWithArrows(
  field: HTMLInputElement,
  list: HTMLElement,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && document.activeElement !== field) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next >= links.length || next < -1) return;
    event.preventDefault();
    (links[next] ?? field).focus();
  };
}
