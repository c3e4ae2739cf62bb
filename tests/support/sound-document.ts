import type { ExamplePiece } from '../../src/check/rule.ts';

/** A sound front matter, in the order of its lines. */
export const soundFields: ReadonlyMap<string, string> = new Map([
  ['title', 'Checkout rejects cards'],
  ['date', '2025-03-04'],
  ['status', 'reviewed'],
  ['severity', 'SEV2'],
  ['services', '[checkout]'],
  ['started', '2025-03-04T09:12Z'],
  ['detected', 'unknown'],
  ['resolved', 'unknown'],
]);

/** A sound body: what stands in each section. */
export const soundSections: ReadonlyMap<string, string> = new Map([
  ['Leadup', 'The certificate was due for renewal.'],
  ['Impact', 'Every card was rejected.'],
  ['Detection', 'A customer wrote.'],
  ['Response', 'Ada took it on.'],
  ['Recovery', 'The old certificate was put back.'],
  [
    'Five whys',
    '1. Cards were rejected.\n2. **Why?** The chain was broken.\n3. **Why?** Nothing checks it.',
  ],
  ['Root cause', 'Nothing checks the chain.'],
  ['Lessons learned', 'What is done by hand once a year is done for the first time.'],
  ['Follow-up tasks', '- [ ] Alert on rejected cards @lin due:2025-06-01'],
]);

const pieces = [
  'front matter',
  'fields',
  'body',
  'timeline',
  'whys',
  'follow-ups',
  'impact',
  'sections',
  'data',
  'file name',
  'none',
] as const satisfies readonly (ExamplePiece | 'body')[];

/** What a text can be a piece of: what the rules' examples are, or a whole body. */
export type DocumentPiece = (typeof pieces)[number];

/** Whether a word names a piece. */
export function isPiece(word: string): word is DocumentPiece {
  return pieces.some((piece) => piece === word);
}

/** A piece of a postmortem, to be put into a sound one. */
export interface Piece {
  piece: DocumentPiece;
  /** What is put there; a line of `…` stands for what a sound postmortem has in that place. */
  text: string;
  /** Lines of front matter that it needs besides. */
  fields?: string | undefined;
}

/** A sign that tests put in front of the place at which a problem is expected. */
export const mark = '▸';

/** A whole postmortem with one piece of it replaced. */
export function documentWith({ piece, text, fields = '' }: Piece): string {
  if (piece === 'front matter') return `${text.replace('…', linesOf(soundFields))}\n\n${body()}`;
  const front = withFields(piece === 'fields' ? `${fields}\n${text}` : fields);
  return `---\n${front}\n---\n\n${bodyWith(piece, text)}`;
}

function bodyWith(piece: DocumentPiece, text: string): string {
  switch (piece) {
    case 'timeline':
      return body(new Map([['Timeline', text], ...soundSections]));
    case 'whys':
      return body(new Map([...soundSections, ['Five whys', text]]));
    case 'follow-ups':
      return body(new Map([...soundSections, ['Follow-up tasks', text]]));
    case 'impact':
      return body(new Map([...soundSections, ['Impact', text]]));
    case 'data':
      return body(
        new Map([
          ...soundSections,
          ['Impact', '<MetricGraph data="data.csv" title="Rejected cards" />'],
        ]),
      );
    case 'sections':
      return withSections(text);
    case 'body':
      return `${filled(text)}\n`;
    default:
      return body();
  }
}

/** Replaces the run of sections from the first to the last that the text names. */
function withSections(text: string): string {
  const heading = new RegExp(`^${mark}?## (.+)$`, 'gm');
  const named = [...text.matchAll(heading)].map((match) => match[1] ?? '');
  const titles = [...soundSections.keys()];
  const places = named.map((title) => titles.indexOf(title)).filter((index) => index >= 0);
  const first = Math.min(...places, titles.length);
  const last = Math.max(...places, -1);
  const before = body(new Map([...soundSections].slice(0, first)));
  const after = body(new Map([...soundSections].slice(last + 1)));
  return [before.trimEnd(), filled(text), after].filter((part) => part !== '').join('\n\n');
}

/** A line of `…` under the heading of a section stands for what a sound postmortem has there. */
function filled(text: string): string {
  return text.replace(
    new RegExp(`^(${mark}?## (.+)\\n\\n)…$`, 'gm'),
    (_, head: string, title: string) => head + (soundSections.get(title) ?? ''),
  );
}

/** A field that is written replaces the sound one; one without a value stays without; others are added. */
function withFields(lines: string): string {
  const kept = new Map(soundFields);
  const added: string[] = [];
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const key = /^(\w+):/.exec(line.replace(mark, ''))?.[1];
    if (key !== undefined) kept.delete(key);
    added.push(line);
  }
  return [linesOf(kept), ...added].filter((part) => part !== '').join('\n');
}

function linesOf(fields: ReadonlyMap<string, string>): string {
  return [...fields].map(([key, value]) => `${key}: ${value}`).join('\n');
}

function body(sections: ReadonlyMap<string, string> = soundSections): string {
  return [...sections].map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n');
}
