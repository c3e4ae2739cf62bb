import type { Random } from './random.ts';

/** What a slot of a sentence may be filled with: one of these. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Fills every `{slot}` of a sentence. A slot that stands twice may be filled twice; throws for a name without words. */
export function fill(sentence: string, slots: Slots, random: Random): string {
  const text = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    random.pick(slots[name] ?? []),
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `count` different sentences of a list, filled. */
export function write(
  list: readonly string[],
  count: number,
  slots: Slots,
  random: Random,
): string[] {
  return random.sample(list, count).map((sentence) => fill(sentence, slots, random));
}

/** As {@link write}, in the order of the list: for what happens one after another. */
export function writeInOrder(
  list: readonly string[],
  count: number,
  slots: Slots,
  random: Random,
): string[] {
  const taken = new Set(random.sample(list, count));
  return list
    .filter((sentence) => taken.has(sentence))
    .map((sentence) => fill(sentence, slots, random));
}

/** Sentences as one paragraph, its lines broken at about 100 characters, as people's editors do. */
export function paragraph(sentencesOfIt: readonly string[]): string {
  const lines = [''];
  for (const word of sentencesOfIt.join(' ').split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + word.length < 100) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
