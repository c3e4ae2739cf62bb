import { durationBetween, type Instants } from '../domain/duration.ts';
import type { KnownInstant } from '../domain/instant.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import { aboutDuration } from './clock.ts';
import { instantWords, timed, type TimedWords } from './timed-words.ts';

/**
 * The stretches of an incident: before it hurt, while nobody knew, while somebody knew, and after its end. `whole` is
 * all of it, when neither its start nor its detection is recorded.
 */
export type PhaseKind = 'before' | 'undetected' | 'known' | 'after' | 'whole';

/** The stretch in which a moment (epoch milliseconds) lies. */
export function phaseAt(epochMs: number, instants: Instants): PhaseKind {
  const { started, detected, resolved } = instants;
  if (started.kind === 'unknown' && detected.kind === 'unknown') return 'whole';
  if (resolved.kind === 'known' && epochMs > resolved.epochMs) return 'after';
  if (started.kind === 'known' && epochMs < started.epochMs) return 'before';
  if (detected.kind === 'known' && epochMs < detected.epochMs) {
    return started.kind === 'known' ? 'undetected' : 'before';
  }
  return 'known';
}

/** The head of a stretch and its times in words. */
export function describePhase(
  kind: PhaseKind,
  instants: Instants,
): { title: string; note: TimedWords | null } {
  const { started, detected, resolved } = instants;
  switch (kind) {
    case 'before':
      return started.kind === 'known'
        ? { title: 'Before', note: timed`until ${label(started, instants)}` }
        : { title: 'Before detection', note: ['its start is not recorded'] };
    case 'undetected':
      return { title: 'Undetected', note: undetectedNote(instants) };
    case 'known':
      return detected.kind === 'known'
        ? { title: 'Known', note: knownNote(detected, instants) }
        : { title: 'During', note: ['when it was detected is not recorded'] };
    case 'after':
      return {
        title: 'After',
        note: resolved.kind === 'known' ? timed`from ${label(resolved, instants)}` : null,
      };
    case 'whole':
      return { title: 'Recorded', note: ['when it started is not recorded'] };
  }
}

function undetectedNote(instants: Instants): TimedWords | null {
  const { started, detected } = instants;
  const { ms, approximate } = durationBetween(instants, 'started', 'detected');
  if (started.kind === 'unknown' || detected.kind === 'unknown' || ms === null) return null;
  const length = aboutDuration(ms, approximate);
  return timed`${label(started, instants)} to ${label(detected, instants)}, ${length}`;
}

function knownNote(detected: KnownInstant, instants: Instants): TimedWords {
  const { started, resolved } = instants;
  // An alarm may come before anybody is hurt: then all of the incident is known.
  const from = started.kind === 'known' && started.epochMs > detected.epochMs ? started : detected;
  const { ms, approximate } = durationBetween(
    instants,
    from === started ? 'started' : 'detected',
    'resolved',
  );
  if (resolved.kind === 'unknown' || ms === null) {
    return timed`from ${label(from, instants)}, end not recorded`;
  }
  const length = aboutDuration(Math.max(0, ms), approximate);
  return timed`${label(from, instants)} to ${label(resolved, instants)}, ${length}`;
}

function label(instant: KnownInstant, { started, detected }: Instants): TimedWords {
  const first = started.kind === 'known' ? started : detected;
  const day = first.kind === 'known' ? toPlainDate(first.epochMs) : toPlainDate(instant.epochMs);
  return instantWords(instant, day);
}
