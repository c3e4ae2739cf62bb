import config from '../site.config.ts';
import { archiveToday, type Plan } from './plan.ts';
import { day, dayOf } from './calendar.ts';
import { people } from './people.ts';
import { fill, type Slots } from './prose.ts';
import type { Random } from './random.ts';

const actions = [
  'Alert on the {measure} of {service} by region type:detect',
  'Alert on the {component} before it is full type:detect',
  'Raise the limit of the {component} in the {place} region type:prevent',
  'Rehearse the runbook of the {component} type:process',
  'Write down who may reach the {place} cluster type:process',
  'Let the clients of {service} try again more slowly type:mitigate',
  'Give {other} a {component} of its own type:prevent',
  'Keep the board of {service} next to that of {other} type:detect',
  'Find out why the {component} stopped in the {place} region type:investigate',
  'Repair what the {component} wrote in the {place} region type:repair',
  'Test the {component} with as much data as the {place} region has type:prevent',
  'Take {service} out of the path of {other} type:mitigate',
  'Check the settings of the {component} before they are used type:prevent',
  'Walk the way back once a quarter in the {place} region',
  'Move the log of the {component} where people read it',
  'Start a second {component} in the {place} region',
] as const;

const owners = [...Object.keys(people), ...Object.keys(config.teams ?? {})];
const reasons = [
  'The {component} is to be replaced within the year.',
  'It would cost more than all that it could spare.',
  'The contract with the provider now covers it.',
] as const;

/**
 * The follow-ups of one incident as task items: old ones mostly done, young ones mostly open, some without an owner or a
 * day, and no open one that breaks the contract of the config.
 *
 * @param count how many; more than there are actions are told apart by a number
 */
export function followUps(plan: Plan, count: number, slots: Slots, random: Random): string {
  const texts = new Set<string>();
  for (let index = 0; texts.size < count; index += 1) {
    const action = fill(random.pick(actions), slots, random);
    texts.add(index < 3 * count ? action : action.replace(/(?= type:|$)/, `, part ${index}`));
  }
  return [...texts].map((text) => followUp(plan, text, slots, random)).join('\n');
}

function followUp(plan: Plan, written: string, slots: Slots, random: Random): string {
  const [text = '', type] = written.split(/ (?=type:)/);
  const ageDays = Math.round((Date.parse(archiveToday) - plan.startMs) / day);
  const openedMs =
    plan.startMs + (random.chance(0.2) ? random.integer(1, Math.min(9, ageDays)) : 0) * day;
  const opened = dayOf(openedMs) === dayOf(plan.startMs) ? [] : [`opened:${dayOf(openedMs)}`];
  const fields = [...ownersOf(plan, random), ...opened, ...urgency(plan, openedMs, random)];
  const all = [...fields, ...(type === undefined ? [] : [type]), ...ticket(plan, random)];
  const done = random.chance(ageDays > 700 ? 0.9 : ageDays > 180 ? 0.65 : 0.25);
  if (random.chance(0.04)) {
    return `- [x] ~~${text}~~ ${all.join(' ')} status:wont-do\n\n  ${fill(random.pick(reasons), slots, random)}\n`;
  }
  if (!done) {
    return `- [ ] ${text} ${[...all, ...(random.chance(0.2) ? ['status:in-progress'] : [])].join(' ')}`;
  }
  const closedMs = Math.min(
    openedMs + random.integer(1, 240) * day,
    Date.parse(archiveToday) - day,
  );
  const closed = random.chance(0.12) ? [] : [`closed:${dayOf(Math.max(closedMs, openedMs))}`];
  return `- [x] ${text} ${[...all, ...closed].join(' ')}`;
}

function ownersOf(plan: Plan, random: Random): string[] {
  const count = demands(plan, 'owner')
    ? random.pick([1, 1, 1, 2])
    : random.pick([0, 1, 1, 1, 1, 2]);
  return random.sample(owners, count).map((handle) => `@${handle}`);
}

/** A due date, a priority, both or neither; a due date keeps to the days that its priority has. */
function urgency(plan: Plan, openedMs: number, random: Random): string[] {
  const priority = random.pick(priorities);
  const kept = random.pick([[], [], [priority], [priority], [priority], [priority]]);
  const [only] = kept;
  const most = (only && config.contract?.days?.[only]) ?? 365;
  const due = `due:${dayOf(openedMs + random.integer(3, most) * day)}`;
  return demands(plan, 'due') || random.chance(0.6) ? [due, ...kept] : kept;
}

const priorities = ['P0', 'P1', 'P1', 'P2', 'P2', 'P2', 'P3', 'P4'] as const;

/** A bare word or a link, as people write them. */
function ticket(plan: Plan, random: Random): string[] {
  if (!demands(plan, 'ticket') && random.chance(0.5)) return [];
  const number = random.integer(100, 99_999);
  return random.chance(0.5)
    ? [`PAR-${number}`]
    : [`[ops#${number}](https://git.sundry-parcels.example/ops/issues/${number})`];
}

function demands({ severity }: Plan, field: 'owner' | 'due' | 'ticket'): boolean {
  return config.contract?.demands?.[severity]?.includes(field) ?? false;
}
