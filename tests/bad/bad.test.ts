import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogue } from '../../src/check/catalogue.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { folderOf } from './bad-case.ts';
import { badRoom, type BadRoom } from './bad-room.ts';
import { fileCases } from './file-cases.ts';
import { writtenCases } from './written-cases.ts';

const cases = [...writtenCases(), ...(await fileCases())];
let room: BadRoom;
before(async () => {
  room = await badRoom();
});
after(() => room.leave());

test('every rule of the catalogue has four mistakes at least, and every mistake a rule', () => {
  const counts = new Map(catalogue.map(({ id }) => [id, 0]));
  for (const { rule } of cases) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  assert.deepEqual(
    [...counts].filter(([, count]) => count < 4),
    [],
  );
  assert.deepEqual(
    [...counts.keys()].filter((id) => !catalogue.some((rule) => rule.id === id)),
    [],
  );
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
});

for (const [index, { name, bad, good, expected }] of cases.entries()) {
  test(name, async () => {
    const problems = await room.check(folderOf(index), bad);
    assert.deepEqual(problems.map(placed), expected.map(placed), words(problems));
    for (const { cure } of problems) assertApplied(cure, good);
    const mended = await room.check(`${folderOf(index)}-good`, good);
    assert.deepEqual(mended.map(placed), [], words(mended));
  });
}

function placed({
  file,
  line,
  column,
  severity,
  rule,
}: Pick<Problem, 'file' | 'line' | 'column' | 'severity' | 'rule'>): string {
  return `${file}:${String(line)}:${String(column)} ${severity} ${rule}`;
}

function words(problems: readonly Problem[]): string {
  return problems
    .map(
      (each) =>
        `${each.rule} ${String(each.line)}:${String(each.column)} ${each.message} ${each.cure}`,
    )
    .join('\n');
}

/** A cure that says what to write, word for word, is what the mended files hold. */
function assertApplied(cure: string, good: Readonly<Record<string, unknown>>): void {
  const [, written = ''] =
    /^(?:Did you mean|Write|Call it|Rename it to) `([^`]+)`[.?:]/.exec(cure) ?? [];
  if (written === '' || /…|yyyy|text|value|\/\* comment|^[#-]+$/.test(written)) return;
  const all = [
    ...Object.keys(good),
    ...Object.values(good).filter((text) => typeof text === 'string'),
  ];
  assert.ok(
    all.some((text) => text.includes(written)),
    `the mended files hold \`${written}\``,
  );
}
