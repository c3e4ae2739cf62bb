import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFollowUps, readPostmortems, today, type Incident } from './archive-data.ts';
import { read } from './built-archive.ts';
import { dayAfter, daysFrom } from './calendar.ts';
import { tableOf, textOf } from './page-tables.ts';

// Every number of the insights of an archive, computed again from the data files, by code that shares
// none with the site's own.

suite('the numbers of an archive of 1,000', () => {
  const all = readPostmortems();
  const incidents = all.filter(({ kind }) => kind === 'incident');
  const followUps = readFollowUps();

  test('there are a thousand', () => {
    assert.equal(all.length, 1000);
    assert.ok(followUps.length >= 4000);
  });

  test('incidents by quarter and severity', () => {
    const { rows } = tableOf(read('insights', 'index.html'), 'table-quarters');
    assert.ok(rows.length > 4);
    const sums = 'All quarters';
    assert.equal(rows.at(-1)?.[0], sums);
    for (const [name = '', ...cells] of rows) {
      const own = incidents.filter(({ date }) => name === sums || quarter(date) === name);
      const counts = [1, 2, 3, 4, 5].map(
        (rank) => own.filter(({ severity }) => severity === `SEV${rank}`).length,
      );
      assert.deepEqual(cells.map(Number), [...counts, own.length], name);
    }
    const total = rows.slice(0, -1).reduce((sum, row) => sum + Number(row.at(-1)), 0);
    assert.equal(total, incidents.length);
  });

  test('the finding, and what was counted', () => {
    const text = textOf(read('insights', 'index.html'));
    const count = (kind: string): number => all.filter((one) => one.kind === kind).length;
    const between = (from: number, to: number): number =>
      incidents.filter(({ date }) => date > dayAfter(today, -from) && date <= dayAfter(today, -to))
        .length;
    for (const sentence of [
      `${between(365, 0)} incidents in 365 days, ${between(730, 365)} in the 365 before`,
      `Counted over ${count('incident')} incidents.`,
      `${count('drill')} drills and ${count('near-miss')} near misses.`,
      `What came back ${incidents.filter(({ recurrenceOf }) => recurrenceOf.length > 0).length} of ${incidents.length}`,
    ]) {
      assert.ok(text.includes(sentence), sentence);
    }
  });

  test('incidents by service, trigger and factor', () => {
    const page = read('insights', 'index.html');
    const groups: [string, (incident: Incident) => string[]][] = [
      ['by-service', ({ services }) => services],
      ['by-trigger', ({ trigger }) => (trigger === null ? [] : [trigger])],
      ['by-factor', ({ factors }) => factors],
    ];
    for (const [id, namesOf] of groups) {
      const counts = new Map<string, number>();
      for (const incident of incidents) {
        const names = new Set(namesOf(incident));
        for (const name of names.size > 0 ? names : ['none named']) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      const shown = tableOf(page, id).rows.map(([name = '', count]): [string, number] => [
        name.toLowerCase().replaceAll(' ', '-'),
        Number(count),
      ]);
      assert.ok(shown.length > 1, id);
      const byText = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1);
      assert.deepEqual(
        shown.sort(byText),
        [...counts]
          .map(([name, count]): [string, number] => [name.replaceAll(' ', '-'), count])
          .sort(byText),
        id,
      );
    }
  });

  test('response times', () => {
    const page = read('insights', 'index.html');
    const text = textOf(page);
    const { rows } = tableOf(page, 'table-times');
    const ends = [
      ['started', 'detected'],
      ['detected', 'acknowledged'],
      ['started', 'mitigated'],
      ['started', 'resolved'],
    ] as const;
    assert.equal(rows.length, ends.length);
    ends.forEach(([from, to], index) => {
      const pairs = incidents.map(({ instants }) => [instants[from], instants[to]] as const);
      const known = pairs.flatMap(([start, end]) =>
        typeof start?.time === 'string' && typeof end?.time === 'string'
          ? [
              {
                ms: Math.max(0, Date.parse(end.time) - Date.parse(start.time)),
                approximate: start.approximate || end.approximate,
              },
            ]
          : [],
      );
      const sorted = known.map(({ ms }) => ms).sort(byNumber);
      assert.deepEqual(rows[index]?.slice(1), [
        String(known.length),
        String(known.filter(({ approximate }) => approximate).length),
        String(incidents.length - known.length),
        ...[0, 0.25, 0.5, 0.75, 1].map((share) => inWords(at(sorted, share))),
      ]);
      const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => inWords(at(sorted, share)));
      const about = known.filter(({ approximate }) => approximate).length;
      const sentence = `Half of ${known.length} incidents took at most ${middle}, the middle half ${low} to ${high}. ${about} approximate. Not recorded in ${incidents.length - known.length} of ${incidents.length}.`;
      assert.ok(text.includes(sentence), sentence);
    });
  });

  test('follow-ups by quarter, and what became of their due days', () => {
    const ids = new Set(incidents.map(({ id }) => id));
    const counted = followUps.filter(({ incident }) => ids.has(incident));
    const dated = counted.filter(({ open, closed }) => open || closed !== null);
    const page = read('insights', 'index.html');
    const { rows } = tableOf(page, 'table-flow');
    assert.ok(rows.length > 4);
    let open = 0;
    for (const [name = '', ...cells] of rows) {
      const opened = dated.filter((one) => quarter(one.opened) === name && one.opened <= today);
      const closed = dated.filter((one) => one.closed !== null && quarter(one.closed) === name);
      open += opened.length - closed.length;
      assert.deepEqual(cells.map(Number), [opened.length, closed.length, open], name);
    }
    const text = textOf(page).replaceAll(',', '');
    const done = counted.filter(({ status }) => status === 'done');
    const lengths = done
      .flatMap(({ opened, closed }) => (closed === null ? [] : [daysFrom(opened, closed)]))
      .sort(byNumber);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => inDays(at(lengths, share)));
    for (const sentence of [
      `${counted.length - dated.length} follow-ups closed on a day that nobody wrote down`,
      `Half of ${lengths.length} follow-ups took at most ${middle} the middle half ${low} to ${high}.`,
      `Left out: ${done.length - lengths.length} done on an unknown day`,
      `${counted.filter(({ status }) => status === 'wont-do').length} decided against`,
      `${counted.filter((one) => one.open).length} still open`,
    ]) {
      assert.ok(text.includes(sentence), sentence);
    }
    const judged = counted.filter(({ dueBy, status }) => dueBy !== null && status !== 'wont-do');
    const inTime = judged.filter(
      ({ closed, dueBy }) => closed !== null && dueBy !== null && closed <= dueBy,
    ).length;
    const later = judged.filter(
      ({ closed, dueBy }) => closed !== null && dueBy !== null && closed > dueBy,
    ).length;
    const overdue = judged.filter(
      (one) => one.open && one.dueBy !== null && one.dueBy < today,
    ).length;
    const whole = inTime + later + overdue;
    assert.ok(whole > 100);
    const sentence = textOf(/<p id="punctuality">[\s\S]*?<\/p>/.exec(page)?.[0] ?? '').replaceAll(
      ',',
      '',
    );
    assert.ok(
      sentence.startsWith(`${Math.round((inTime / whole) * 100)} %: ${inTime} of ${whole} `),
      sentence,
    );
    assert.ok(sentence.includes(`${later} done later ${overdue} overdue.`), sentence);
    const unknown = judged.filter(({ status, closed }) => status === 'done' && closed === null);
    assert.ok(sentence.includes(`${unknown.length} done on an unknown day left out.`), sentence);
  });
});

/** Days with at most one decimal. */
function inDays(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return `${String(rounded)} ${rounded === 1 ? 'day' : 'days'}`;
}

const byNumber = (a: number, b: number): number => a - b;

function quarter(date: string): string {
  return `${date.slice(0, 4)} Q${String(Math.floor((Number(date.slice(5, 7)) + 2) / 3))}`;
}

/** The value at a share of a sorted list, with a straight line between two neighbours. */
function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.floor(place) + 1] ?? low;
  return low + (high - low) * (place % 1);
}

/** A length of time as the site words it: its two largest units. */
function inWords(ms: number): string {
  let rest = Math.floor(ms / 1000);
  const parts: [number, string][] = [];
  for (const [size, unit] of [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const) {
    parts.push([Math.floor(rest / size), unit]);
    rest %= size;
  }
  const first = parts.findIndex(([count]) => count > 0);
  if (first === -1) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${String(count)} ${unit}`)
    .join(' ');
}
