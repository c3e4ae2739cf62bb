import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogue } from '../src/check/catalogue.ts';
import type { Rule } from '../src/check/rule.ts';
import { checkRoom, cards, type CheckRoom } from './support/check-room.ts';
import { documentWith } from './support/sound-document.ts';

let room: CheckRoom;
before(async () => {
  room = await checkRoom();
});
after(() => room.leave());

/** The files that make a whole of one side of a rule's example. */
function filesOf({ example: { piece, fields } }: Rule, text: string): Record<string, string> {
  if (piece === 'file name') return { [text]: documentWith({ piece: 'none', text: '' }) };
  const data = piece === 'data' ? { 'example/data.csv': `${text}\n` } : {};
  return {
    'example.mdx': documentWith({ piece, text, fields }),
    'example/rejected-cards.csv': cards,
    ...data,
  };
}

for (const rule of catalogue) {
  if (rule.example.piece === 'none') continue;
  test(`${rule.id}: its example breaks it and nothing else, and its cure mends it`, async () => {
    const broken = await room.check(filesOf(rule, rule.example.bad));
    assert.deepEqual(
      [...new Set(broken.map((problem) => problem.rule))],
      [rule.id],
      JSON.stringify(broken, null, 1),
    );
    assert.equal(broken[0]?.severity, rule.severity);
    const mended = await room.check(filesOf(rule, rule.example.good));
    assert.deepEqual(mended, []);
  });
}

test('every rule has an id in kebab-case, sentences, and reasons that differ', () => {
  for (const { id, summary, reason } of catalogue) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    for (const sentence of [summary, reason]) assert.match(sentence, /^.*[.”?]$/su, id);
  }
  assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
});
