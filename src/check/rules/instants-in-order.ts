import { formatDuration } from '../../domain/duration.ts';
import { instantNames } from '../../domain/instant.ts';
import type { Rule } from '../rule.ts';

/**
 * No instant lies before `started`, none before the one that has to come first, and none after today. Approximate
 * instants may be off by what "about" allows, and are compared all the same: a later one that is written earlier is wrong.
 */
export const checkInstantsInOrder: Rule = ({ instants }, { reading, report, today }) => {
  const known = instantNames.flatMap((name) => {
    const instant = instants[name];
    return instant.kind === 'known' ? [{ name, at: instant.epochMs }] : [];
  });
  // The end of today anywhere on Earth: UTC-12 is the last zone to reach midnight.
  const latest = Date.parse(`${today}T23:59:59Z`) + 12 * 3_600_000;
  known.forEach(({ name, at }, index) => {
    const before = known
      .slice(0, index)
      .filter((other) => other.at > at)
      .at(-1);
    if (before) {
      report(
        {
          rule: `${name}-before-${before.name}`,
          message: `\`${name}\` is ${formatDuration(before.at - at)} before \`${before.name}\`.`,
          cure: `Correct one of the two; look at their offsets.`,
        },
        reading.placeOf([name]),
      );
    }
    if (at > latest) {
      report(
        {
          rule: 'instant-in-future',
          message: `\`${name}\` lies after today, ${today}.`,
          cure: 'Correct it, or write `unknown` until it has happened.',
        },
        reading.placeOf([name]),
      );
    }
  });
};
