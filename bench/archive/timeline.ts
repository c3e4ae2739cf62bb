import { clockOf, dayOf, minute } from './calendar.ts';
import type { Plan } from './plan.ts';
import { writeInOrder, type Slots } from './prose.ts';
import type { Random } from './random.ts';
import { sentences } from './sentences.ts';

/** Seven entries from shortly before the start to the end, each later than the one before; a new day is named. */
export function timeline(plan: Plan, slots: Slots, random: Random): string {
  const events = writeInOrder(sentences.events, 7, slots, random);
  const from = plan.startMs - random.integer(0, 20) * minute;
  const step = (plan.endMs - from) / events.length;
  let before = dayOf(plan.startMs);
  return events
    .map((event, index) => {
      const at = from + Math.round((step * index) / minute) * minute;
      const named = dayOf(at) === before ? '' : `${dayOf(at)} `;
      before = dayOf(at);
      const end = random.chance(0.1) ? `–${clockOf(at + 2 * minute)}` : '';
      const about = end === '' && random.chance(0.1) ? '~' : '';
      return `- ${named === '' ? about : named}${clockOf(at)}${end} ${event}`;
    })
    .join('\n');
}
