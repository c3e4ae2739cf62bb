import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { readPostmortem } from '../../src/read/postmortem.ts';
import { bodyTrees } from '../../src/render/body/body-trees.ts';
import { partTag, type BodyPart } from '../../src/render/body/part.ts';

/** A body as the tests look at it. */
export interface RenderedBody {
  /** The anchors of its sections, in order. */
  anchors: string[];
  /** All of it as HTML; a part stands as an element with its kind for a name. */
  html: string;
  /** Its parts but for finished HTML, in the order of the page. */
  parts: BodyPart[];
}

const frontMatter = `---
title: An outage
date: 2025-03-04
status: draft
severity: SEV2
services: [checkout]
started: 2025-03-04T09:12Z
detected: 2025-03-04T09:20Z
resolved: unknown
---
`;

/**
 * Renders a body under front matter that is in order, as far as can be without Astro.
 * @param postmortemBody what the postmortem is read from, when that is another text than `body`
 */
export function renderedBody(body: string, postmortemBody = body): RenderedBody {
  const { postmortem, problems } = readPostmortem(
    {
      id: 'an-outage',
      file: 'an-outage.mdx',
      bytes: new TextEncoder().encode(frontMatter + postmortemBody),
    },
    { tickets: [] },
  );
  if (!postmortem) throw new Error(problems.map(({ message }) => message).join('\n'));
  const trees = bodyTrees(postmortem, frontMatter + body);
  const parts: BodyPart[] = [];
  const write = (nodes: readonly ElementContent[]): string =>
    nodes
      .map((node) => {
        if (node.type !== 'element') return toHtml(node);
        const inside = write(node.children);
        if (node.tagName !== partTag) {
          return toHtml({ ...node, children: [] }).replace(/(?=<\/[^>]*>$)/, inside);
        }
        const part = trees.parts.at(Number(node.properties['dataPart']));
        if (part.kind === 'html') return part.html;
        parts.push(part);
        return `<${part.kind}>${inside}</${part.kind}>`;
      })
      .join('');
  const html = trees.sections.map(({ children }) => write(children)).join('\n');
  return { anchors: trees.sections.map(({ section }) => section.anchor), html, parts };
}
