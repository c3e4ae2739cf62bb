import type { KnownFields } from '../domain/front-matter.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Place, Problem } from '../domain/problem.ts';

/** A `<MetricGraph>` as it stands in the body: its literal attributes, and where it stands. */
export interface GraphUse extends Place {
  attributes: Record<string, string>;
  /** Where each stands. */
  places: Readonly<Record<string, Place>>;
}

/** A picture as it stands in the body. */
export interface PictureUse extends Place {
  /** As written: `/images/…`, a relative path or an address. */
  url: string;
  alt: string;
}

/** A link as it stands in the body. */
export interface LinkUse extends Place {
  /** As written. */
  url: string;
}

/** A heading as it stands in the body. */
export interface HeadingUse extends Place {
  /** 1 to 6. */
  depth: number;
  /** Its text, without marks. */
  words: string;
  /** Made by a line of `-` or `=` under the text, instead of by `#`. */
  underlined: boolean;
}

/** What the body says. */
export type PostmortemBody = Pick<Postmortem, 'sections' | 'timeline' | 'fiveWhys' | 'followUps'>;

/** All that one file says, and all that is wrong with it. */
export interface Reading {
  /** Name of the file or of its folder; the postmortem's address. */
  id: string;
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** The text of the file, without a byte order mark; places count in it. */
  source: string;
  /** Null when front matter or body hold an error. */
  postmortem: Postmortem | null;
  /** Those fields of the front matter that could be read, even where others are wrong. */
  fields: KnownFields;
  /** What the body says, even where the front matter is wrong; null when the file could not be read at all. */
  body: PostmortemBody | null;
  /** Where a field of the front matter stands, by its path; the start of the file when it is not there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  graphs: GraphUse[];
  pictures: PictureUse[];
  links: LinkUse[];
  /** Headings of every level, in order. */
  headings: HeadingUse[];
  /** Lines of the headings of sections that hold a question or a “TODO” and nothing else. */
  unanswered: ReadonlySet<number>;
  /** Fields of the front matter that the scaffold filled in and marked with `# ?`. */
  unansweredFields: readonly string[];
  /** Errors and warnings, in no order. */
  problems: Problem[];
}

/** One file to read. */
export interface PostmortemFile {
  id: string;
  /** Path inside the content folder, with forward slashes. */
  file: string;
  bytes: Uint8Array;
}
