import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkRoom, cards, type CheckRoom } from '../support/check-room.ts';
import { validCases } from './valid-cases.ts';

let room: CheckRoom;
before(async () => {
  room = await checkRoom();
});
after(() => room.leave());

const cases = validCases();

test('there are sixty of them at least, no two alike', () => {
  assert.ok(new Set(cases.map(({ text }) => text)).size >= 60, String(cases.length));
});

for (const { name, text } of cases) {
  test(`${name}: no problem`, async () => {
    const problems = await room.check({
      'example.mdx': text,
      'example/rejected-cards.csv': cards,
    });
    assert.deepEqual(problems, [], text);
  });
}

/** How editors and machines write the same text. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'both of them': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'no line end at the end': (text) => text.trimEnd(),
  'blank lines at the end': (text) => `${text}\n\n\n`,
  'letters and accents parted': (text) => text.normalize('NFD').replace(/^tags:.*$/m, 'tags: []'),
};

for (const [what, form] of Object.entries(forms)) {
  test(`all of them with ${what}: no problem`, async () => {
    const files = cases.map(({ text }, index): [string, string] => [
      `case-${String(index)}.mdx`,
      form(text),
    ]);
    const data = cases.map((_, index): [string, string] => [
      `case-${String(index)}/rejected-cards.csv`,
      cards,
    ]);
    assert.deepEqual(await room.check(Object.fromEntries([...files, ...data])), []);
  });
}
