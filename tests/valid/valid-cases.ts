import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseSection, type SectionKind } from '../../src/domain/section.ts';
import { soundFields, soundSections } from '../support/sound-document.ts';

/** A postmortem that is as it should be. */
export interface ValidCase {
  name: string;
  text: string;
}

/**
 * The cases of `scripts.txt` and `styles.txt`. Each is a name, fields of the front matter and sections; what it does not
 * say is that of a sound postmortem. `LONG` and `WORD` stand for what nobody would write out, `⇥` for a tab, `␠` for a
 * blank at the end of a line.
 */
export function validCases(): ValidCase[] {
  return ['scripts.txt', 'styles.txt'].flatMap((file) =>
    readFileSync(path.join(import.meta.dirname, file), 'utf8')
      .split(/^@@ /m)
      .slice(1)
      .map((written) => {
        const [name = '', ...lines] = written.split('\n');
        return { name, text: documentOf(expand(lines.join('\n'))) };
      }),
  );
}

function documentOf(written: string): string {
  const start = written.search(/^## /m);
  const fields = (start === -1 ? written : written.slice(0, start)).trimEnd();
  const own = new Set([...fields.matchAll(/^(\w+):/gm)].map(([, key]) => key));
  const kept = [...soundFields].filter(([key]) => !own.has(key));
  const front = [...kept.map(([key, value]) => `${key}: ${value}`), fields];
  return `---\n${front.filter((line) => line !== '').join('\n')}\n---\n\n${bodyOf(start === -1 ? '' : written.slice(start))}`;
}

/** The sections that are written, each in the place of the sound one of its kind; others where they stand. */
function bodyOf(written: string): string {
  const sections = written.split(/^(?=## )/m).filter((section) => section !== '');
  const kindOf = (section: string): SectionKind | undefined =>
    recogniseSection(/^## (.*)/.exec(section)?.[1] ?? '');
  const body = [...soundSections].map(([title, text]) => {
    const own = sections.filter((section) => kindOf(section) === recogniseSection(title));
    return own.length > 0 ? own.join('\n') : `## ${title}\n\n${text}\n`;
  });
  const kinds = new Set([...soundSections.keys()].map(recogniseSection));
  const others = sections.filter((section) => !kinds.has(kindOf(section) ?? 'timeline'));
  return [...others, ...body].map((section) => section.trimEnd()).join('\n\n') + '\n';
}

function expand(text: string): string {
  return text
    .replaceAll('⇥', '\t')
    .replaceAll('␠', ' ')
    .replaceAll('LONG', 'All of the cards were rejected, and so on. '.repeat(120).trimEnd())
    .replaceAll('WORD', 'rejected'.repeat(250));
}
