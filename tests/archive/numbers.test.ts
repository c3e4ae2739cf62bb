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
    for (const [name = '', ...cells] of rows) {
      const own = incidents.filter(({ date }) => quarter(date) === name);
      const counts = [1, 2, 3, 4, 5].map(
        (rank) => own.filter(({ severity }) => severity === `SEV${rank}`).length,
      );
      assert.deepEqual(cells.map(Number), [...counts, own.length], name);
    }
    const total = rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
    assert.equal(total, incidents.length);
    assert.match(
      textOf(read('insights', 'index.html')),
      new RegExp(`Counted over ${String(incidents.length)} incidents\\.`),
    );
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
      const shown = tableOf(page, id).rows.map(([, count]) => Number(count));
      assert.ok(shown.length > 1, id);
      assert.deepEqual([...shown].sort(byNumber), [...counts.values()].sort(byNumber), id);
    }
  });

  test('response times', () => {
    const { rows } = tableOf(read('insights', 'index.html'), 'table-times');
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
    }
  });
});

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
