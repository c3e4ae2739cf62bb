import type { Element, ElementContent } from 'hast';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { CalloutType } from '../../read/allowed-markup.ts';

/** The attributes of one `<MetricGraph>`, all of them text as written. */
export type WrittenGraph = Readonly<Record<string, string>>;

/** A part of the body that is not plain HTML of its own, with what is needed to draw it. */
export type BodyPart =
  /** Markup that holds no other part, finished. */
  | { kind: 'html'; html: string }
  /** The entries of the Timeline section. */
  | { kind: 'timeline' }
  /** The chain or tree of the Five whys. */
  | { kind: 'five-whys' }
  /** One list of the Follow-up tasks. */
  | { kind: 'follow-ups'; followUps: readonly FollowUp[] }
  /** A note set apart; its text is inside. `title` is null when its type names it. */
  | { kind: 'callout'; type: CalloutType; title: string | null }
  /** A fenced block. `language` is the word after the fence, `title` the caption from its meta; null without. */
  | { kind: 'code'; code: string; language: string | null; title: string | null }
  /** A table, which is inside. `label` names it; `wide` says that it may not fit a narrow screen. */
  | { kind: 'table'; label: string; wide: boolean }
  /** A picture, `url` as written. A `figure` stands by itself; if `captioned`, its caption is inside. */
  | { kind: 'picture'; url: string; alt: string; figure: boolean; captioned: boolean }
  /** Graphs that share one axis, in the order written; one alone is the usual case. */
  | { kind: 'graphs'; graphs: readonly WrittenGraph[] };

/** The tag that stands for a part in the tree; no HTML element is called like this. */
export const partTag = 'body-part';

/** The parts of one body, in the order in which they were met. */
export class PartList {
  readonly #parts: BodyPart[] = [];

  /** Keeps a part and gives the element that stands for it in the tree. */
  add(part: BodyPart, children: ElementContent[] = []): Element {
    const index = this.#parts.push(part) - 1;
    return { type: 'element', tagName: partTag, properties: { dataPart: index }, children };
  }

  /**
   * The part of that number.
   * @throws Error when there is none: a tree of another body
   */
  at(index: number): BodyPart {
    const part = this.#parts[index];
    if (!part) throw new Error(`The body has no part ${index}.`);
    return part;
  }

  /** Number of the first part of a kind, or -1. */
  first(kind: BodyPart['kind']): number {
    return this.#parts.findIndex((part) => part.kind === kind);
  }
}
