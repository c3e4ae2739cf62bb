import { Parser } from 'htmlparser2';

/** Classes of what stands on a postmortem's page without being said in it: ways to elsewhere, ages of today, drawings. */
const unsaidClasses = new Set([
  'eyebrow',
  'heading-link',
  'contents',
  'neighbours',
  'due',
  'strip',
  'stations',
  'graph-readings',
  'state',
  'again',
  'unknown',
  'follow-ups-key',
  'why-disc',
  'event-since',
]);

/** Elements whose text is no reading matter. */
const unsaidElements = words(
  'button footer form iframe label nav noscript script style svg template',
);

/** Elements that are a sentence or more: one that ends without a stop is given one, so that an excerpt reads well. */
const sentences = words('article dd div li p section tr ul');

/** Elements between which words do not run on, though nothing may stand between them in the text. */
const apart = words(
  'b blockquote br caption details dt figcaption figure pre small span summary td th time',
);

/** Signs that belong to the word before them. */
const closing = /^[–.,;:)\]!?”]/;
const language = /<html lang="[^"]*">/;
const heading = /^h[1-6]$/;
const word = /[\p{L}\p{N}]$/u;

/**
 * What a postmortem's page says, as the search reads and shows it: one line, with the headings and their ids in it, so that a
 * result can lead to a section, and no other markup. Facts read as a line: "Services: Booking. Trigger: Sale opens."
 *
 * @param page the page as a browser gets it; only its language and its article are looked at
 * @returns an HTML page of text and headings, its body still open
 */
export function searchedText(page: string): string {
  const text = new RunningText();
  // How deep the reading stands, and where something that is not said began.
  let depth = 0;
  let unsaid = Infinity;
  // The words of code are marked one by one, and stand as they are written.
  let isCode = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (unsaid < depth) return;
        if (isUnsaid(name, attributes)) unsaid = depth;
        else if (heading.test(name)) text.openHeading(name, attributes['id']);
        else if (sentences.has(name) || (apart.has(name) && !isCode)) text.part(boundary);
        if (name === 'pre') isCode = true;
      },
      ontext: (piece) => {
        if (unsaid > depth) text.add(piece);
      },
      onclosetag: (name) => {
        if (name === 'pre') isCode = false;
        if (unsaid > depth && !isCode) close(text, name);
        if (unsaid === depth) unsaid = Infinity;
        depth -= 1;
      },
    },
    // Entities stay as they are written, since the result is markup again.
    { decodeEntities: false },
  );
  parser.end(articleIn(page));
  return `${language.exec(page)?.[0] ?? '<html>'}<body>${text.written}`;
}

function close(text: RunningText, name: string): void {
  if (heading.test(name)) text.closeHeading(name);
  else if (name === 'dt') text.add(':');
  else if (sentences.has(name)) text.part(stop);
  if (apart.has(name)) text.part(boundary);
}

/** What lies between two pieces of text, from the weakest: where several are met, the strongest counts. */
const nothing = 0;
const boundary = 1;
const space = 2;
const stop = 3;

/** Text that grows; what is written between two pieces of it is decided when the second comes. */
class RunningText {
  written = '';
  #between = nothing;
  #last = '';

  add(piece: string): void {
    const said = piece.replaceAll(/\s+/g, ' ').trim();
    if (/^\s/.test(piece)) this.part(space);
    if (said === '') return;
    this.#divide(closing.test(said));
    this.written += said;
    this.#last = said;
    if (/\s$/.test(piece)) this.part(space);
  }

  part(by: number): void {
    this.#between = Math.max(this.#between, by);
  }

  openHeading(name: string, id: string | undefined): void {
    this.#divide(false);
    this.written += id === undefined ? `<${name}>` : `<${name} id="${id}">`;
    this.#last = '';
  }

  closeHeading(name: string): void {
    this.written += `</${name}> `;
    this.#between = nothing;
    this.#last = '';
  }

  #divide(isClosed: boolean): void {
    const isStop = this.#between === stop && word.test(this.#last);
    const isTight = isClosed || this.#last.endsWith('–');
    const hasSpace = this.#between >= (isTight ? space : boundary);
    if (this.#last !== '' && !(isClosed && isStop))
      this.written += isStop ? '. ' : hasSpace ? ' ' : '';
    this.#between = nothing;
  }
}

function articleIn(page: string): string {
  const start = page.indexOf('<article class="postmortem"');
  const end = page.lastIndexOf('</article>');
  return start < 0 || end < start ? page : page.slice(start, end);
}

function isUnsaid(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    unsaidElements.has(name) ||
    attributes['data-kind'] === 'related' ||
    'data-footnote-ref' in attributes ||
    'data-footnote-backref' in attributes ||
    (attributes['class'] ?? '').split(' ').some((each) => unsaidClasses.has(each))
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
