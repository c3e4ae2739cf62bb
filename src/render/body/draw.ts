import { Fragment, isVNode, jsx, type AstroVNode } from 'astro/jsx-runtime';
import type { ElementContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { partTag } from './part.ts';

/** A component and what it is told. Its children are drawn into its slot. */
export interface BoundPart {
  component: unknown;
  props: Record<string, unknown>;
}

/**
 * Turns a tree of HTML into one that Astro renders, with components where parts stand.
 * @param bind gives the component for the part of that number
 */
export function draw(
  nodes: readonly ElementContent[],
  bind: (part: number) => BoundPart,
): AstroVNode {
  const create = (type: unknown, { children, ...props }: Record<string, unknown>): AstroVNode => {
    if (type !== partTag) return jsx(type, { ...props, children });
    const { component, props: own } = bind(Number(props['data-part']));
    return jsx(component, children === undefined ? own : { ...own, children });
  };
  const drawn: unknown = toJsxRuntime(
    { type: 'root', children: [...nodes] },
    {
      Fragment,
      jsx: create,
      jsxs: create,
      elementAttributeNameCase: 'html',
      stylePropertyNameCase: 'css',
      passKeys: false,
    },
  );
  if (!isVNode(drawn)) throw new Error('The body did not become a tree that Astro renders.');
  return drawn;
}
