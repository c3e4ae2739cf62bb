import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { followUpsMarkdown } from './follow-ups-markdown.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

function message(followUps: string, overdueOnly = false): string {
  const tracker = trackFollowUps([samplePostmortem({ followUps })], '2026-02-05');
  return followUpsMarkdown({ tracker, overdueOnly, config: sampleConfig });
}

test('late ones are listed by owner, nobody first', () => {
  const text = message(
    '- [ ] Dust the lens @ada @sam due:2026-02-01 P1 HL-7\n- [ ] Mend the horn due:2026-02-04\n- [ ] Not late @sam due:2026-03-01\n- [ ] Undated',
    true,
  );
  const lens =
    '**4 days late** (due 1 Feb, open 26 days) · [Dust the lens](https://lights.example/incidents/2026-01-10-lamps-go-out/#follow-up-dust-the-lens) · SEV2 Lamps go out · P1';
  const ticket = '[HL-7](https://tickets.example/HL-7)';
  assert.equal(
    text,
    [
      '**Two of four open follow-ups are late** as of 5 February 2026. [All follow-ups](https://lights.example/follow-ups/)',
      '',
      '### Nobody (1)',
      '',
      '- **1 day late** (due 4 Feb, open 26 days) · [Mend the horn](https://lights.example/incidents/2026-01-10-lamps-go-out/#follow-up-mend-the-horn) · SEV2 Lamps go out',
      '',
      '### Ada Storm (1)',
      '',
      `- ${lens} · with Sam Ebb · ${ticket}`,
      '',
      '### Sam Ebb (1)',
      '',
      `- ${lens} · with Ada Storm · ${ticket}`,
      '',
    ].join('\n'),
  );
});

test('none late is said', () => {
  assert.match(message('- [ ] Dust the lens', true), /\n\nNone is late\.\n$/);
  assert.match(message('- [x] Dust the lens', true), /^\*\*No follow-up is open\*\*/);
});

test('marks of Markdown are text, and nobody is called who was not meant', () => {
  const words = 'Ask *@lee* about #12, a_b_c, [x](y) & <b> `c` \\ ~~d~~ | e';
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(`- ${markdownText(words)}`);
  assert.equal(toString(tree).replaceAll('\u2060', ''), words);
  assert.doesNotMatch(markdownText(words), /[@#](?=\w)/);
});

test('an address ends a link only at its end', () => {
  const link = markdownLink('a]b', 'https://x.example/a(b) c>d');
  const tree = unified().use(remarkParse).parse(link);
  const [paragraph] = tree.children;
  assert.equal(paragraph?.type, 'paragraph');
  assert.equal(paragraph.children.length, 1);
  assert.equal(toString(tree), 'a]b');
});

test('a message stays within what an issue takes and counts the rest', () => {
  const many = Array.from({ length: 700 }, (_, index) => `- [ ] Lamp ${index} due:2026-01-20`);
  const text = message(many.join('\n'), true);
  assert.ok(text.length < 65_000, String(text.length));
  const listed = text.split('\n').filter((line) => line.startsWith('- ')).length;
  const left = Number(/(\d+) more lines did not fit/.exec(text)?.[1]);
  assert.equal(listed + left, 700);
});
