import type { Reading } from '../read/reading.ts';

/** Whether a file's problems may change when other postmortems come, go or change: it names some, or links inside the site. */
export function dependsOnOthers({ fields, links }: Reading): boolean {
  const isInside = ({ url }: { url: string }): boolean => !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(url);
  return (fields.recurrenceOf ?? []).length > 0 || links.some(isInside);
}
