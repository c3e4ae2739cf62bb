import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { archiveSite, read } from './built-archive.ts';
import { ledgerOf, tableOf, textOf } from './page-tables.ts';

// Every number of the insights and the reviews of an archive, computed again from the data files, by code that shares
// none with the site's own.

const today = '2026-11-22';
/** The archive's contract, by priority. */
const days: Readonly<Record<string, number>> = { P0: 7, P1: 28, P2: 56, P3: 112 };
const msPerDay = 86_400_000;

const listSchema = z.object({
  incidents: z.array(
    z.object({
      id: z.string(),
      date: z.string(),
      kind: z.string(),
      severity: z.string(),
      services: z.array(z.string()),
      trigger: z.string().nullable(),
      factors: z.array(z.string()),
      recurrenceOf: z.array(z.string()),
      instants: z.record(
        z.string(),
        z.object({ time: z.string().nullable(), approximate: z.boolean() }),
      ),
    }),
  ),
});
const followUpSchema = z.object({
  incident: z.string(),
  status: z.string(),
  opened: z.string(),
  closed: z.string().nullable(),
  due: z.string().nullable(),
  priority: z.string().nullable(),
});
type Incident = z.infer<typeof listSchema>['incidents'][number];
type FollowUp = z.infer<typeof followUpSchema> & { dueBy: string | null; open: boolean };

suite('the numbers of an archive of 1,000', () => {
  const all = listSchema.parse(JSON.parse(read('incidents.json'))).incidents;
  const incidents = all.filter(({ kind }) => kind === 'incident');
  const list = z.object({ followUps: z.array(followUpSchema) });
  const followUps: FollowUp[] = list
    .parse(JSON.parse(read('follow-ups.json')))
    .followUps.map((followUp) => {
      const allowed = days[followUp.priority ?? ''];
      const dueBy =
        followUp.due ?? (allowed === undefined ? null : dayAfter(followUp.opened, allowed));
      return { ...followUp, dueBy, open: /^(open|in-progress)$/.test(followUp.status) };
    });

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
      .flatMap(({ opened, closed }) =>
        closed === null ? [] : [(Date.parse(closed) - Date.parse(opened)) / msPerDay],
      )
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

  test('every week of the review', () => {
    const weeks = readdirSync(path.join(archiveSite, 'review')).sort();
    const expected = new Set(
      [
        today,
        ...all.map(({ date }) => date),
        ...followUps.flatMap(({ opened, dueBy, closed }) => [
          opened,
          dueBy ?? today,
          closed ?? today,
        ]),
      ]
        .filter((day) => day <= today)
        .map(week),
    );
    assert.deepEqual(weeks, [...expected].sort());
    for (const name of weeks) {
      const page = read('review', name, 'index.html');
      const sunday = sundayOf(name);
      const end = sunday < today ? sunday : today;
      const monday = dayAfter(sunday, -6);
      const within = (day: string | null): boolean => day !== null && day >= monday && day <= end;
      const openThen = followUps.filter(
        ({ opened, closed, open }) => opened <= end && (closed === null ? open : closed > end),
      );
      const late = openThen.filter(({ dueBy }) => dueBy !== null && dueBy < end);
      assert.deepEqual(
        Object.fromEntries(ledgerOf(page)),
        {
          Overdue: late.length,
          Incidents: all.filter(({ date }) => within(date)).length,
          Opened: followUps.filter(({ opened }) => within(opened)).length,
          Closed: followUps.filter(({ closed, status }) => within(closed) && status === 'done')
            .length,
          Open: openThen.length,
        },
        name,
      );
      assertLists(
        page,
        {
          incidents: all.filter(({ date }) => within(date)).length,
          'late-now': late.filter(({ dueBy }) => dueBy !== null && dueBy >= dayAfter(monday, -1))
            .length,
          'late-longer': late.filter(({ dueBy }) => dueBy !== null && dueBy < dayAfter(monday, -1))
            .length,
          opened: followUps.filter(({ opened }) => within(opened)).length,
          closed: followUps.filter(({ closed, status }) => within(closed) && status === 'done')
            .length,
          declined: followUps.filter(({ closed, status }) => within(closed) && status === 'wont-do')
            .length,
          anniversaries: all.filter(({ date }) => isAnniversary(date, monday, sunday)).length,
        },
        name,
      );
      const undated = followUps.filter(
        ({ opened, closed, open }) => !open && closed === null && opened <= end,
      ).length;
      const told = /(\S+) follow-ups? closed on a day that nobody wrote down/.exec(
        textOf(page),
      )?.[1];
      assert.equal(told === undefined ? 0 : numberOf(told), undated, name);
    }
  });
});

/** The longest list of late ones that a review prints; it says how many there are. */
const mostLate = 10;

/** Holds that the head of each list says how many it has, and that so many stand below it. */
function assertLists(page: string, counts: Readonly<Record<string, number>>, week: string): void {
  for (const [id, count] of Object.entries(counts)) {
    const section = (page.match(/<section[\s\S]*?<\/section>/g) ?? []).find((one) =>
      one.includes(`id="${id}"`),
    );
    if (section === undefined) {
      assert.equal(count, 0, `${week} ${id}`);
      continue;
    }
    const head = textOf(/<small>([\s\S]*?)<\/small>/.exec(section)?.[1] ?? '');
    assert.equal(numberOf(head), count, `${week} ${id}`);
    const body = /<tbody>([\s\S]*?)<\/tbody>|<ul class="related">([\s\S]*?)<\/ul>/.exec(
      section,
    )?.[0];
    const rows = body?.match(/<tr\b|<li\b/g)?.length ?? 0;
    assert.equal(rows, id === 'late-longer' ? Math.min(count, mostLate) : count, `${week} ${id}`);
  }
}

/** Whether the day of an earlier year lies in a week; one of 29 February is remembered on the 28th. */
function isAnniversary(date: string, monday: string, sunday: string): boolean {
  for (let day = monday; day <= sunday; day = dayAfter(day, 1)) {
    const isLast = day.endsWith('-02-28') && dayAfter(day, 1).endsWith('-03-01');
    const same = day.slice(5) === date.slice(5) || (isLast && date.endsWith('-02-29'));
    if (same && day.slice(0, 4) > date.slice(0, 4)) return true;
  }
  return false;
}

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as the site writes it: in words up to twelve, else with commas. */
function numberOf(words: string): number {
  const place = small.indexOf(words.toLowerCase());
  return place === -1 ? Number(words.replaceAll(',', '')) : place;
}

/** Days with at most one decimal. */
function inDays(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return `${String(rounded)} ${rounded === 1 ? 'day' : 'days'}`;
}

const byNumber = (a: number, b: number): number => a - b;

function quarter(date: string): string {
  return `${date.slice(0, 4)} Q${String(Math.floor((Number(date.slice(5, 7)) + 2) / 3))}`;
}

function dayAfter(date: string, count: number): string {
  return new Date(Date.parse(date) + count * msPerDay).toISOString().slice(0, 10);
}

/** The Sunday of the week of a day, found by stepping. */
function endOfWeek(date: string): string {
  let day = date;
  while (new Date(day).getUTCDay() !== 0) day = dayAfter(day, 1);
  return day;
}

/** A week's name: its number is how many Thursdays the year has had. */
function week(date: string): string {
  const thursday = dayAfter(endOfWeek(date), -3);
  const year = thursday.slice(0, 4);
  let count = 0;
  for (let day = thursday; day.startsWith(year); day = dayAfter(day, -7)) count += 1;
  return `${year}-W${String(count).padStart(2, '0')}`;
}

function sundayOf(name: string): string {
  const year = Number(name.slice(0, 4));
  let sunday = endOfWeek(`${String(year - 1)}-12-25`);
  while (week(sunday) !== name) sunday = dayAfter(sunday, 7);
  return sunday;
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
