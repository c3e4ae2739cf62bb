import leven from 'leven';

/** The known name that was probably meant: at most a third of its letters differ. Undefined when none is near. */
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
  return best;
}

/** "Did you mean `x`?", or the list of what there is when nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const closest = closestName(name, known);
  if (closest !== undefined) return `Did you mean \`${closest}\`?`;
  return known.length > 0
    ? `Use one of ${known.map((option) => `\`${option}\``).join(', ')}.`
    : 'None is known yet.';
}
