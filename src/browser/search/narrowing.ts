import { loadFacets, type Narrowing } from './engine.ts';
import { element } from './elements.ts';

/** The fields that narrow results, and what they say. */
export interface NarrowingFields {
  root: HTMLElement;
  read: () => Narrowing;
}

const kinds = ['severity', 'service', 'year'] as const;

/** Three lists in a fold; their choices are loaded when it is opened, so that a search without them costs nothing more. */
export function narrowingFields(prefix: string, onChange: () => void): NarrowingFields {
  const selects = kinds.map((kind) =>
    element('select', { id: `${prefix}-${kind}` }, element('option', { value: '' }, 'Any')),
  );
  const labels = selects.map((select, index) =>
    element('label', {}, ['Severity', 'Service', 'Year'][index] ?? '', select),
  );
  const root = element(
    'details',
    { class: 'narrow' },
    element('summary', {}, 'Narrow'),
    element('div', {}, ...labels),
  );
  root.addEventListener(
    'toggle',
    () => {
      void fill(selects);
    },
    { once: true },
  );
  root.addEventListener('change', onChange);
  const valueOf = (index: number): string => selects[index]?.value ?? '';
  return { root, read: () => ({ severity: valueOf(0), service: valueOf(1), year: valueOf(2) }) };
}

async function fill(selects: readonly HTMLSelectElement[]): Promise<void> {
  const { services, pages } = await loadFacets();
  const severities = new Set<string>();
  const years = new Set<string>();
  for (const [severity, year] of Object.values(pages)) {
    severities.add(severity);
    years.add(year);
  }
  const plain = (value: string): [string, string] => [value, value];
  const choices = [
    [...severities].sort().map(plain),
    services,
    [...years].sort().reverse().map(plain),
  ];
  selects.forEach((select, index) => {
    for (const [value, words] of choices[index] ?? []) {
      select.append(element('option', { value }, words));
    }
  });
}
