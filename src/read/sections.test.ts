import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMdx } from './mdx.ts';
import { cutSections, type BodyParts } from './sections.ts';

function cut(source: string): BodyParts {
  return cutSections(parseMdx(source).tree);
}

test('a heading is recognised through emoji, case, quotes, numbering and its other names', () => {
  for (const [heading, kind, title] of [
    ['Leadup', 'leadup', 'Leadup'],
    ['LEAD-UP', 'leadup', 'Leadup'],
    ['🔎 Five Why’s', 'five-whys', 'Five whys'],
    ["Five Why's:", 'five-whys', 'Five whys'],
    ['5 Whys', 'five-whys', 'Five whys'],
    ['Blameless root cause', 'root-cause', 'Root cause'],
    ['Action items', 'follow-up-tasks', 'Follow-up tasks'],
    ['Follow‑ups', 'follow-up-tasks', 'Follow-up tasks'],
    ['🛠️ Resolution', 'recovery', 'Recovery'],
    ['3. Impact', 'impact', 'Impact'],
    ['**Impact**', 'impact', 'Impact'],
    ['Impact {/* who? */}', 'impact', 'Impact'],
    ['Chronology', 'timeline', 'Timeline'],
    ['What failed', 'fault', 'Fault'],
    ['Letter to customers', 'appendix', 'Letter to customers'],
    ['What went well', 'appendix', 'What went well'],
  ] as const) {
    const [part] = cut(`## ${heading}\n\nWords.`).sections;
    assert.deepEqual([part?.section.kind, part?.section.title], [kind, title], heading);
  }
});

test('anchors are unique, also for a heading of emoji alone', () => {
  const anchors = cut('## Impact\n## User impact\n## 🔥\n## 🔥\n## Letter\n## Letter').sections.map(
    ({ section }) => section.anchor,
  );
  assert.deepEqual(anchors, ['impact', 'impact-2', 'section', 'section-2', 'letter', 'letter-2']);
});

test('an anchor that looks numbered meets no other', () => {
  const anchors = cut('## Impact\n## Impact\n## Impact 2').sections.map(
    ({ section }) => section.anchor,
  );
  assert.equal(new Set(anchors).size, 3, anchors.join(' '));
});

test('order, lines and what belongs to each are kept', () => {
  const { preamble, sections } = cut(
    'Before.\n\n## Impact\n\nA.\n\n### Sub\n\nB.\n\n## Else\n\nC.',
  );
  assert.deepEqual(
    preamble.map(({ type }) => type),
    ['paragraph'],
  );
  assert.deepEqual(
    sections.map(({ section, nodes }) => [section.kind, section.line, nodes.length]),
    [
      ['impact', 3, 3],
      ['appendix', 11, 1],
    ],
  );
});

test('only what says something fills a section', () => {
  for (const [body, empty] of [
    ['', true],
    ['{/* What broke? */}', true],
    ['### Sub', true],
    ['---', true],
    ['[x]: https://example.com', true],
    ['Not established.', false],
    ['- [ ] A', false],
    ['### Sub\n\nWords.', false],
    ['Words. {/* more? */}', false],
  ] as const) {
    assert.equal(cut(`## Impact\n\n${body}`).sections[0]?.section.empty, empty, body);
  }
});
