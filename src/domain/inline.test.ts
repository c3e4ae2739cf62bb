import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlineToText, tidyInline, type Inline } from './inline.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('inline', () => {
  it('gives its words alone', () => {
    const nodes: Inline[] = [
      text('Run '),
      { kind: 'code', text: 'a  b' },
      {
        kind: 'strong',
        children: [{ kind: 'link', url: 'https://x.example', children: [text(' now')] }],
      },
    ];
    assert.equal(inlineToText(nodes), 'Run a  b now');
    assert.equal(inlineToText([]), '');
  });

  it('is tidied: ends dropped, blanks folded, neighbours joined, code left alone', () => {
    const code: Inline = { kind: 'code', text: ' a  b ' };
    const cases: [Inline[], Inline[]][] = [
      [[text('  a\n b '), text(' c  ')], [text('a b c')]],
      [[text(' '), code, text('  ')], [code]],
      [
        [text('a '), code, text(' b')],
        [text('a '), code, text(' b')],
      ],
      [[text(' \n ')], []],
      [[], []],
    ];
    for (const [nodes, expected] of cases) assert.deepEqual(tidyInline(nodes), expected);
  });

  it('leaves what it is given as it was', () => {
    const nodes = [text(' a '), text(' b ')];
    tidyInline(nodes);
    assert.deepEqual(nodes, [text(' a '), text(' b ')]);
  });
});
