import leven from 'leven';

/**
 * The known name that was probably meant: at most a third of its letters differ, or it goes on where the written one
 * stops, as `deployment` does after `deploy`. Undefined when none is near.
 */
export function closestName(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const distance = leven(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      least = distance;
    }
  }
  return best ?? onlyLonger(name, known);
}

/** The one known name that starts with what was written, three letters at least; undefined when there are several. */
function onlyLonger(name: string, known: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  const longer = [...known].filter((candidate) => candidate.toLowerCase().startsWith(lower));
  return name.length >= 3 && longer.length === 1 ? longer[0] : undefined;
}

/** "Did you mean `x`?", or the list of what there is when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  if (closest !== undefined) return `Did you mean \`${closest}\`?`;
  return known.length > 0
    ? `Use one of ${known.map((option) => `\`${option}\``).join(', ')}.`
    : 'None is known yet.';
}
