import type { Plan } from './plan.ts';

/** How many words are planted in an archive. */
export const plantedCount = 50;

/** A word that stands once in the whole archive, for tests of its search. */
export interface PlantedWord {
  readonly word: string;
  /** Id of the incident in which it stands. */
  readonly incident: string;
  /** Title of the section in which it stands. */
  readonly section: string;
}

/** Where words are planted, in turn: in each section that these postmortems may have. Those of lists stand in their first item. */
const sections = [
  'Timeline',
  'Leadup',
  'Impact',
  'Detection',
  'Response',
  'Recovery',
  'Five whys',
  'Root cause',
  'Recurrence',
  'Lessons learned',
  'Follow-up tasks',
  'Supporting information',
] as const;
const starts = ['bor', 'dax', 'fim', 'gol', 'hup', 'jek', 'kiv', 'lun', 'mab', 'nod'] as const;
const ends = ['quax', 'zibb', 'vork', 'tulg', 'womp'] as const;

/**
 * Chooses where the words go: evenly over the archive, each incident at most one. An archive that is too small has none.
 *
 * @param plans oldest first
 */
export function plantedWords(plans: readonly Plan[]): PlantedWord[] {
  const step = Math.floor(plans.length / plantedCount);
  const taken = new Set<string>();
  return Array.from({ length: step === 0 ? 0 : plantedCount }, (_, index): PlantedWord[] => {
    const section = sections[index % sections.length] ?? sections[0];
    const fits = (plan: Plan): boolean =>
      !taken.has(plan.id) && (section !== 'Recurrence' || plan.recurrenceOf.length > 0);
    const plan = plans.slice(index * step).find(fits) ?? plans.find(fits);
    if (plan === undefined) return [];
    taken.add(plan.id);
    const word = `${starts[index % starts.length] ?? ''}o${ends[Math.floor(index / starts.length)] ?? ''}`;
    return [{ word, incident: plan.id, section }];
  }).flat();
}

/**
 * Puts a word into a section of a body.
 *
 * @throws Error when the body has no such section
 */
export function plant(body: string, { word, section }: PlantedWord): string {
  const heading = `## ${section}\n\n`;
  const at = body.indexOf(heading) + heading.length;
  if (at < heading.length) throw new Error(`There is no section ${section}.`);
  const rest = body.slice(at);
  return body.slice(0, at) + planted(rest, `It is called ${word} there.`, word);
}

/** In a follow-up the word comes first, since its fields come last; in any other item it ends the line. */
function planted(rest: string, sentence: string, word: string): string {
  if (/^- \[[ x]\] /.test(rest)) return rest.replace(/^- \[[ x]\] (?:~~)?/, `$&${word}: `);
  if (/^(?:-|\d+\.) /.test(rest)) return rest.replace(/^.*/, `$& ${sentence}`);
  return `${sentence}\n\n${rest}`;
}
