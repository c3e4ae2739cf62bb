import assert from 'node:assert/strict';
import { test } from 'node:test';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Fragment } from 'astro/jsx-runtime';
import {
  createComponent,
  render,
  renderComponent,
  renderSlot,
} from 'astro/runtime/server/index.js';
import type { ElementContent } from 'hast';
import { astroContent } from './astro-content.ts';
import { draw } from './draw.ts';
import { PartList } from './part.ts';

type Result = Parameters<typeof renderSlot>[0];
type Slot = Parameters<typeof renderSlot>[1];

/** What Astro's compiler makes of `<b data-type={type}><slot /></b>`. */
const Callout = createComponent(
  (result: Result, props: Record<string, unknown>, slots: { default: Slot }) =>
    render`<b data-type="${props['type']}">${renderSlot(result, slots.default)}</b>`,
);

test('Astro renders a tree with components in it, and their children into their slots', async () => {
  const parts = new PartList();
  const words = parts.add({ kind: 'html', html: 'x &lt; <i>y</i>' });
  const callout = parts.add({ kind: 'callout', type: 'note', title: null }, [words]);
  const tree: ElementContent[] = [
    {
      type: 'element',
      tagName: 'ul',
      properties: { className: ['list'], dataKind: 'a' },
      children: [callout],
    },
    { type: 'text', value: '1 < 2' },
  ];
  const Content = astroContent(
    () =>
      draw(tree, (index) => {
        const part = parts.at(index);
        return part.kind === 'html'
          ? { component: Fragment, props: { 'set:html': part.html } }
          : { component: Callout, props: part };
      }),
    'test',
  );
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer, name: 'astro:jsx' });
  const Page = createComponent(
    (result: Result) => render`<main>${renderComponent(result, 'Content', Content, {}, {})}</main>`,
  );
  const html = await container.renderToString(Page);
  assert.equal(
    html,
    '<main><ul class="list" data-kind="a"><b data-type="note">x &lt; <i>y</i></b></ul>1 &lt; 2</main>',
  );
});
