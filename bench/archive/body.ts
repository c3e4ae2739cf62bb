import config from '../site.config.ts';
import { codeBlock } from './code.ts';
import { followUps } from './follow-ups.ts';
import { metricGraph } from './metric.ts';
import { people } from './people.ts';
import { pictureNames } from './pictures.ts';
import type { Plan } from './plan.ts';
import { paragraph, write, type Slots } from './prose.ts';
import type { Random } from './random.ts';
import { sentences } from './sentences.ts';
import { timeline } from './timeline.ts';
import { whys } from './whys.ts';
import { components, measures, places } from './words.ts';

/** The body of a postmortem, about 700 words: every section that Aftermath knows, and an appendix now and then. */
export function body(plan: Plan, followUpCount: number, slots: Slots, random: Random): string {
  const text = (name: keyof typeof sentences, count: number): string =>
    paragraph(write(sentences[name], count, slots, random));
  const two = (name: keyof typeof sentences, count: number): string[] => {
    const all = write(sentences[name], count, slots, random);
    return [paragraph(all.slice(0, 2)), paragraph(all.slice(2))];
  };
  const graph = plan.hasGraph ? [metricGraph(nameOf(plan.services[0]))] : [];
  return [
    '## Timeline',
    timeline(plan, slots, random),
    '## Leadup',
    ...two('leadup', 4),
    '## Impact',
    text('impact', 3),
    table(slots, random),
    '## Detection',
    text('detection', 3),
    ...graph,
    '## Response',
    ...two('response', 4),
    codeBlock(slots, random),
    '## Recovery',
    text('recovery', 4),
    ...picture(slots, random),
    '## Five whys',
    whys(slots, random),
    '## Root cause',
    text('rootCause', 2),
    ...recurrence(plan),
    '## Lessons learned',
    write(sentences.lessons, 3, slots, random)
      .map((lesson) => `- ${lesson}`)
      .join('\n'),
    '## Follow-up tasks',
    followUps(plan, followUpCount, slots, random),
    '## Supporting information',
    text('supporting', 2),
  ].join('\n\n');
}

/** What the slots of this incident's sentences are filled with. */
export function slotsOf(plan: Plan, random: Random): Slots {
  const [service = '', second] = plan.services;
  const [lead = '', helper] = plan.responders;
  const others = Object.keys(config.services).filter((id) => id !== service);
  return {
    service: [nameOf(service)],
    other: [nameOf(second ?? random.pick(others))],
    id: [service],
    person: [nameOfPerson(lead)],
    colleague: [nameOfPerson(helper ?? random.pick(Object.keys(people)))],
    component: [plan.component, plan.component, random.pick(components)],
    slug: [plan.component.replaceAll(' ', '-')],
    table: [plan.component.replaceAll(/[ -]/g, '_')],
    change: [plan.change],
    place: [plan.place, plan.place, random.pick(places)],
    measure: random.sample(measures, 2),
    number: Array.from({ length: 12 }, () => String(random.integer(2, 59))),
    share: Array.from({ length: 4 }, () => String(random.integer(2, 96))),
    larger: Array.from({ length: 6 }, () => String(random.integer(61, 900) * 10)),
  };
}

function table(slots: Slots, random: Random): string {
  const rows = random.sample(places, 3).map((place) => {
    const [failed = '', share = '', minutes = ''] = ['larger', 'share', 'number'].map((slot) =>
      random.pick(slots[slot] ?? []),
    );
    return `| ${place} | ${failed} | ${share} % | ${minutes} |`;
  });
  return ['| Region | Failed | Share | Minutes |', '| --- | ---: | ---: | ---: |', ...rows].join(
    '\n',
  );
}

/** In two of five: one of the pictures that all postmortems share. */
function picture(slots: Slots, random: Random): string[] {
  if (!random.chance(0.4)) return [];
  const [measure = ''] = slots['measure'] ?? [];
  return [
    `![The ${measure} by region, as coloured bands that rise and fall](/images/boards/${random.pick(pictureNames)})\n` +
      `*The board of ${slots['service']?.[0] ?? ''} as it stood on the day.*`,
  ];
}

function recurrence({ recurrenceOf: [earlier] }: Plan): string[] {
  if (earlier === undefined) return [];
  const sentence = `It has happened before: [the earlier incident](/incidents/${earlier}/) left the same limit in place.`;
  return ['## Recurrence', paragraph([sentence])];
}

function nameOf(service: string | undefined): string {
  return config.services[service ?? '']?.name ?? '';
}

function nameOfPerson(handle: string): string {
  return people[handle]?.name ?? '';
}
