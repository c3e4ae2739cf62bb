import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chainSteps, endsUnknown, lastWhys, whysLength, type Why } from './five-whys.ts';

function why(text: string, ...causes: Why[]): Why {
  return { question: [], answer: [{ kind: 'text', text }], causes, note: [], line: 1 };
}

const [short, long] = [why('short'), why('long', why('longer', why('longest')))];
const tree = { shape: 'tree' as const, roots: [why('root', short, long), why('other')] };

describe('five whys', () => {
  it('are as long as the longest path, the symptom included', () => {
    assert.equal(whysLength(tree), 4);
    assert.equal(whysLength({ shape: 'chain', roots: [why('only')] }), 1);
    assert.equal(whysLength({ shape: 'chain', roots: [] }), 0);
  });

  it('are walked along the first path, and end at every leaf', () => {
    const said = (whys: Why[]) =>
      whys.map(({ answer }) => answer[0]).map((node) => node && 'text' in node && node.text);
    assert.deepEqual(said(chainSteps(tree)), ['root', 'short']);
    assert.deepEqual(said(lastWhys(tree)), ['short', 'longest', 'other']);
    assert.deepEqual(chainSteps({ shape: 'chain', roots: [] }), []);
  });

  it('end unknown when the last step says so, and only then', () => {
    const yes = [
      'Unknown: nobody looked',
      'The cause is UNKNOWN.',
      'Not yet known',
      'Not established.',
      'Nobody knows',
    ];
    for (const text of yes) assert.equal(endsUnknown(why(text)), true, text);
    const no = ['A known bug', 'It was notable', 'unknowns abound', ''];
    for (const text of no) assert.equal(endsUnknown(why(text)), false, text);
    assert.equal(endsUnknown(why('Unknown', why('A bug'))), false);
  });
});
