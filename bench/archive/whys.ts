import { fill, type Slots } from './prose.ts';
import type { Random } from './random.ts';

const answers = [
  'The {component} of {service} no longer took any work.',
  'Its limit had been reached, and nothing had said that it was near.',
  'A change to the {component} had doubled what each request asks of it.',
  'The change was tested in the {place} region only, where there is little traffic.',
  'There is no place to test it with as much data as {service} holds.',
  'The clients of {service} all tried again at the same moment.',
  'The setting had been copied from {other}, which is a tenth of its size.',
  'Nobody owns the {component}: two teams use it, and each takes it for the other’s.',
] as const;
const questions = ['Why?', 'Why was that?', 'Why could it?', 'Why did nobody see it?'] as const;

/** Five whys of one incident: mostly a chain, sometimes a tree. */
export function whys(slots: Slots, random: Random): string {
  const [symptom = '', ...rest] = random
    .sample(answers, 5)
    .map((answer) => fill(answer, slots, random));
  if (random.chance(0.2)) {
    const [first = '', second = '', third = '', fourth = ''] = rest;
    return [
      `- ${symptom}`,
      `  - ${first}`,
      `    - ${second}`,
      `  - ${third}`,
      `    - ${fourth}`,
    ].join('\n');
  }
  const steps = rest.map((answer) => `**${random.pick(questions)}** ${answer}`);
  return [symptom, ...steps].map((step, index) => `${index + 1}. ${step}`).join('\n');
}
