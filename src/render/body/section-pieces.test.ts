import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ElementContent } from 'hast';
import { PartList } from './part.ts';
import { sectionPieces } from './section-pieces.ts';

test('finished markup and parts that stand by themselves need no tree', () => {
  const parts = new PartList();
  const words = parts.add({ kind: 'html', html: '<p>Words.</p>' });
  const timeline = parts.add({ kind: 'timeline' });
  const inside = parts.add({ kind: 'html', html: '<p>Mind.</p>' });
  const callout = parts.add({ kind: 'callout', type: 'note', title: null }, [inside]);
  assert.deepEqual(sectionPieces([words, timeline, callout], parts), [
    { kind: 'html', html: '<p>Words.</p>' },
    { kind: 'part', index: 1, inside: '' },
    { kind: 'part', index: 3, inside: '<p>Mind.</p>' },
  ]);
});

test('an element around a part stays a tree, and so does a part around another', () => {
  const parts = new PartList();
  const code = parts.add({ kind: 'code', code: 'x', language: null, title: null });
  const item: ElementContent = {
    type: 'element',
    tagName: 'ul',
    properties: {},
    children: [code],
  };
  const callout = parts.add({ kind: 'callout', type: 'note', title: null }, [code]);
  assert.deepEqual(sectionPieces([item, callout], parts), [
    { kind: 'tree', node: item },
    { kind: 'tree', node: callout },
  ]);
});
