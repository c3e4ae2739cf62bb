import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datesOf, lamps, lampsFile, repositoryOf } from '../../tests/support/dated-lamps.ts';

test('a line that is added, and ticked later', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens')],
    ['2026-01-15', lamps('- [ ] Dust the lens', '- [ ] Mend the fog horn')],
    ['2026-02-01', lamps('- [x] Dust the lens', '- [ ] Mend the fog horn')],
    ['2026-02-03', lamps('- [x] Dust the lens @ada', '- [ ] Mend the fog horn P1')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-02-01', '2026-01-15 –']);
});

test('the day is the author’s, in UTC', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12T23:30:00-05:00', lamps('- [ ] Dust the lens')],
    ['2026-02-01T00:30:00+02:00', lamps('- [x] Dust the lens')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-13 2026-01-31']);
});

test('unticked and ticked again: the last tick counts', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens')],
    ['2026-01-20', lamps('- [x] Dust the lens')],
    ['2026-01-25', lamps('- [ ] Dust the lens')],
    ['2026-02-10', lamps('- [x] Dust the lens')],
    ['2026-02-11', lamps('- [X] Dust the lens')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-02-10']);
});

test('decided against: the day on which it says so', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Buy a moon')],
    ['2026-02-02', lamps('- [ ] ~~Buy a moon~~ status:wont-do', '', '  Too far.')],
    ['2026-02-09', lamps('- [x] ~~Buy a moon~~ status:wont-do', '', '  Too far.')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-02-02']);
});

test('reworded a little it is the same, a lot it is in doubt, and another promise is another', async (context) => {
  const repository = repositoryOf(
    context,
    [
      '2026-01-12',
      lamps(
        '- [ ] Dust the lens each night',
        '- [ ] Train the new keepers',
        '- [ ] Paint the door red',
      ),
    ],
    [
      '2026-01-20',
      lamps(
        '- [ ] Dust the lens of the lamp each night, twice',
        '- [ ] Train keepers who are not yet on the roster, and their deputies',
        '- [ ] Compare payments with tickets hourly',
      ),
    ],
  );
  assert.deepEqual(await datesOf(repository), [
    '2026-01-12 –',
    'reworded-too-much –',
    '2026-01-20 –',
  ]);
});

test('reworded wholly but with its id or its ticket it is the same', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens id:dust', '- [ ] Mend the horn HL-7')],
    [
      '2026-01-20',
      lamps('- [x] Clean every piece of glass id:dust', '- [x] Order another siren instead HL-7'),
    ],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-01-20', '2026-01-12 2026-01-20']);
});

test('reformatted: bullets, numbers, wrapped lines, marks, fields, headings, CRLF', async (context) => {
  const wrapped = lamps('1. [ ] Dust the **lens**\n   each night, @ada.');
  const repository = repositoryOf(
    context,
    [
      '2026-01-12',
      lamps('- Dust the lens each night').replace('## Follow-up tasks', '## What we will do'),
    ],
    [
      '2026-01-13',
      lamps('- [ ] Dust the lens each night').replace('## Follow-up tasks', '## Action items'),
    ],
    ['2026-01-14', lamps('* [ ] Dust the `lens` each night')],
    ['2026-01-15', wrapped],
    ['2026-01-16', wrapped.replaceAll('\n', '\r\n')],
    ['2026-01-17', `\ufeff${wrapped.replaceAll('\n', '\r\n')}`],
    ['2026-01-18', lamps('- [x] Dust the lens each night @ada due:2026-02-01 P1')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-01-18']);
});

test('moved within the file, into another order', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens', '- [ ] Mend the horn')],
    ['2026-01-14', lamps('- [ ] Mend the horn', '- [ ] Paint the door', '- [ ] Dust the lens')],
    ['2026-01-16', lamps('- [x] Paint the door', '- [ ] Dust the lens', '- [x] Mend the horn')],
  );
  assert.deepEqual(await datesOf(repository), [
    '2026-01-14 2026-01-16',
    '2026-01-12 –',
    '2026-01-12 2026-01-16',
  ]);
});

test('what is not committed yet has no day', async (context) => {
  const repository = repositoryOf(context, ['2026-01-12', lamps('- [ ] Dust the lens')]);
  repository.write(lampsFile, lamps('- [x] Dust the lens', '- [ ] Mend the horn'));
  repository.write('content/incidents/new.mdx', lamps('- [x] Look at the sea'));
  assert.deepEqual(await datesOf(repository), ['2026-01-12 not-committed', 'not-committed –']);
  assert.deepEqual(await datesOf(repository, 'content/incidents/new.mdx'), [
    'not-committed not-committed',
  ]);
});
