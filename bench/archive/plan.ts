import config from '../site.config.ts';
import { day, dayOf, minute } from './calendar.ts';
import { people } from './people.ts';
import { seededRandom, type Random } from './random.ts';
import { changes, components, failures, places, tags } from './words.ts';

/** The day that the archive is made for, `yyyy-mm-dd`: nothing in it lies later. */
export const archiveToday = '2026-11-22';
/** Days that the archive reaches back: ten years. */
const reach = 3652;
/** How many of the incidents before it an incident may repeat. */
const memory = 40;

/** An instant as an author knows it; null is `unknown`. */
export interface PlannedInstant {
  /** Milliseconds since 1970, at a full minute. */
  epochMs: number;
  about: boolean;
}

/** The facts of one incident, from which its text follows. */
export interface Plan {
  id: string;
  title: string;
  status: 'draft' | 'in-review' | 'reviewed';
  severity: 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4' | 'SEV5';
  kind: 'incident' | 'near-miss' | 'drill';
  /** Ids of the config; the first is the one in the title. */
  services: string[];
  /** Handles. */
  responders: string[];
  tags: string[];
  component: string;
  change: string;
  trigger: string;
  factors: string[];
  recurrenceOf: string[];
  audience: 'internal' | 'public';
  place: string;
  /** When it began, milliseconds since 1970. */
  startMs: number;
  /** When it was over, also where nobody wrote that down. */
  endMs: number;
  started: PlannedInstant | null;
  detected: PlannedInstant | null;
  acknowledged: PlannedInstant | null;
  mitigated: PlannedInstant | null;
  resolved: PlannedInstant | null;
  /** Whether a graph stands in it, with its data in a file beside. */
  hasGraph: boolean;
}

/**
 * Plans an archive, oldest first: even over ten years up to {@link archiveToday}.
 *
 * @param count how many incidents
 * @param seed another seed makes another archive of the same kind
 */
export function planArchive(count: number, seed: number): Plan[] {
  const plans: Plan[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const random = seededRandom(seed, 'plan', index);
    const age = reach * (1 - (index + random.integer(0, 99) / 100) / count);
    const plan = planOne(random, index, Math.floor(age) + 2, plans.slice(-memory));
    plan.id = unused(plan.id, taken);
    plans.push(plan);
  }
  return plans;
}

function planOne(random: Random, index: number, ageDays: number, before: readonly Plan[]): Plan {
  const startMs = Date.parse(archiveToday) - ageDays * day + random.integer(0, 1_439) * minute;
  const services = random.sample(Object.keys(config.services), random.pick([1, 1, 2, 2, 3]));
  const [service = ''] = services;
  const repeated = random.chance(0.08)
    ? before.filter(({ services: [first] }) => first === service).slice(-1)
    : [];
  const component = repeated[0]?.component ?? random.pick(components);
  const change = random.pick(changes);
  const title = `${config.services[service]?.name ?? ''} ${random.pick(failures)} after ${change.words}`;
  return {
    id: `${dayOf(startMs)}-${slug(`${service} ${component}`)}`,
    title,
    status: ageDays < 30 ? random.pick(['draft', 'in-review', 'reviewed']) : 'reviewed',
    severity: random.pick(severities),
    kind: random.pick(kinds),
    services,
    responders: random.sample(Object.keys(people), random.integer(1, 4)),
    tags: random.sample(tags, random.integer(0, 3)),
    component,
    change: change.words,
    trigger: change.trigger,
    factors: random.sample(Object.keys(config.factors), random.integer(1, 3)),
    recurrenceOf: repeated.map(({ id }) => id),
    audience: random.chance(0.3) ? 'public' : 'internal',
    place: random.pick(places),
    ...planInstants(random, startMs),
    hasGraph: index % 10 === 0,
  };
}

const severities = spread([
  ['SEV1', 1],
  ['SEV2', 4],
  ['SEV3', 8],
  ['SEV4', 5],
  ['SEV5', 2],
]);
const kinds = spread([
  ['incident', 94],
  ['near-miss', 4],
  ['drill', 2],
]);

type Instants = Pick<
  Plan,
  'startMs' | 'endMs' | 'started' | 'detected' | 'acknowledged' | 'mitigated' | 'resolved'
>;

function planInstants(random: Random, startMs: number): Instants {
  const known = (epochMs: number, unknownShare: number): PlannedInstant | null =>
    random.chance(unknownShare) ? null : { epochMs, about: random.chance(0.15) };
  const detectedMs = startMs + random.integer(1, random.pick([8, 20, 60])) * minute;
  const acknowledgedMs = detectedMs + random.integer(1, 15) * minute;
  const mitigatedMs = acknowledgedMs + random.integer(10, random.pick([50, 120, 400])) * minute;
  const endMs = mitigatedMs + random.integer(5, random.pick([40, 90, 600])) * minute;
  return {
    startMs,
    endMs,
    started: { epochMs: startMs, about: random.chance(0.15) },
    detected: known(detectedMs, 0.05),
    acknowledged: known(acknowledgedMs, 0.2),
    mitigated: known(mitigatedMs, 0.2),
    resolved: known(endMs, 0.1),
  };
}

/** A list in which each name stands as often as it weighs. */
function spread<Name extends string>(weights: readonly (readonly [Name, number])[]): Name[] {
  return weights.flatMap(([name, weight]) => Array.from({ length: weight }, () => name));
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** Two incidents may share a day, a service and a component, but not an address. */
function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
