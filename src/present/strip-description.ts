import type { Postmortem } from '../domain/postmortem.ts';
import { describePhase } from './timeline-phase.ts';
import type { Strip } from './strip.ts';
import { plainWords } from './timed-words.ts';

/** The strip in words, for whoever does not see it. The list below it says the rest. */
export function describeStrip({ instants }: Postmortem, strip: Strip): string {
  const undetected = describePhase('undetected', instants).note;
  const known = describePhase('known', instants);
  const parts = [
    ...(undetected === null || !strip.phases.some(({ kind }) => kind === 'undetected')
      ? []
      : [`Undetected ${plainWords(undetected)}`]),
    ...(known.note === null ? [] : [`${known.title}: ${plainWords(known.note)}`]),
  ];
  return `The incident to scale, in UTC. ${parts.join('. ')}.`;
}
