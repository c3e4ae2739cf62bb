import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { readFollowUps, readPostmortems, today, type FollowUp } from './archive-data.ts';
import { archiveSite, read } from './built-archive.ts';
import { dayAfter, daysFrom, inFull, sundayOf, week } from './calendar.ts';
import { ledgerOf, notesOf, textOf } from './page-tables.ts';

// Every number and every day of the weekly reviews of an archive, computed again from the data files, by code that shares
// none with the site's own.

/** What a review lists, by the id of its heading, and how it words the days of one. */
type Lists = Readonly<Record<string, { of: readonly FollowUp[]; when: (one: FollowUp) => string }>>;

suite('the weekly reviews of an archive of 1,000', () => {
  const all = readPostmortems();
  const followUps = readFollowUps();
  const weeks = readdirSync(path.join(archiveSite, 'review')).sort();

  test('each week in which something happened has one, and the week of today', () => {
    const days = followUps.flatMap(({ opened, dueBy, closed }) => [
      opened,
      dueBy ?? today,
      closed ?? today,
    ]);
    const expected = [today, ...all.map(({ date }) => date), ...days].filter((day) => day <= today);
    assert.deepEqual(weeks, [...new Set(expected.map(week))].sort());
  });

  test('figures, lists and days of every week', () => {
    for (const name of weeks) assertWeek(name);
  });

  function assertWeek(name: string): void {
    const page = read('review', name, 'index.html');
    const sections = sectionsOf(page);
    const sunday = sundayOf(name);
    const end = sunday < today ? sunday : today;
    const monday = dayAfter(sunday, -6);
    const sevenDays = [0, 1, 2, 3, 4, 5, 6].map((count) => dayAfter(monday, count));
    const within = (day: string | null): boolean => day !== null && day >= monday && day <= end;
    const incidents = all.filter(({ date }) => within(date));
    const openThen = followUps.filter(
      ({ opened, closed, open }) => opened <= end && (closed === null ? open : closed > end),
    );
    const late = openThen.filter(({ dueBy }) => dueBy !== null && dueBy < end);
    const isFresh = ({ dueBy }: FollowUp): boolean =>
      dueBy !== null && dueBy >= dayAfter(monday, -1);
    const endedAs = (as: string): FollowUp[] =>
      followUps.filter(({ closed, status }) => within(closed) && status === as);
    const lists: Lists = {
      'late-now': { of: late.filter(isFresh), when: (one) => lateness(one, end) },
      'late-longer': {
        of: late.filter((one) => !isFresh(one)),
        when: (one) => lateness(one, end),
      },
      opened: {
        of: followUps.filter(({ opened }) => within(opened)),
        when: ({ dueBy }) => (dueBy === null ? 'no due date' : `due ${inFull(dueBy)}`),
      },
      closed: { of: endedAs('done'), when: ({ closed }) => `closed ${inFull(closed ?? '')}` },
      declined: { of: endedAs('wont-do'), when: ({ closed }) => `closed ${inFull(closed ?? '')}` },
    };
    const count = (id: string): number => lists[id]?.of.length ?? NaN;
    assert.deepEqual(
      Object.fromEntries(ledgerOf(page)),
      {
        Overdue: late.length,
        Incidents: incidents.length,
        Opened: count('opened'),
        Closed: count('closed'),
        Open: openThen.length,
      },
      name,
    );
    const others = incidents.filter(({ kind }) => kind !== 'incident').length;
    assert.deepEqual(
      notesOf(page),
      [
        `${count('late-now')} since this week`,
        others > 0 ? `${others} drills or near misses` : 'of the week',
        'follow-ups of the week',
        count('declined') > 0 ? `and ${count('declined')} decided against` : 'none decided against',
        'at the end of the week',
      ],
      name,
    );
    assertCount(sections, 'incidents', incidents.length, name);
    const anniversaries = all.filter(({ date }) => isAnniversary(date, sevenDays));
    assertCount(sections, 'anniversaries', anniversaries.length, name);
    for (const id of Object.keys(lists)) assertCount(sections, id, count(id), name);
    assertDays(sections, lists, name);
    const undated = followUps.filter(
      ({ opened, closed, open }) => !open && closed === null && opened <= end,
    ).length;
    const told = /(\S+) follow-ups? closed on a day that nobody wrote down/.exec(textOf(page))?.[1];
    assert.equal(told === undefined ? 0 : numberOf(told), undated, name);
  }
});

/** The longest list of late ones that a review prints; it says how many there are. */
const mostLate = 10;

function lateness({ dueBy }: FollowUp, end: string): string {
  const days = daysFrom(dueBy ?? '', end);
  const count = days.toLocaleString('en');
  return `${count} ${days === 1 ? 'day' : 'days'} late, due ${inFull(dueBy ?? '')}`;
}

type Sections = ReadonlyMap<string, string>;

/** The sections of a page by the id of their heading. */
function sectionsOf(page: string): Sections {
  const sections = page.match(/<section[\s\S]*?<\/section>/g) ?? [];
  return new Map(sections.map((one) => [/<h2 id="([^"]*)"/.exec(one)?.[1] ?? '', one]));
}

/** Holds that the head of a list says how many it has, and that so many stand below it. */
function assertCount(sections: Sections, id: string, count: number, week: string): void {
  const section = sections.get(id);
  if (section === undefined) {
    assert.equal(count, 0, `${week} ${id}`);
    return;
  }
  const head = textOf(/<small>([\s\S]*?)<\/small>/.exec(section)?.[1] ?? '');
  assert.equal(numberOf(head), count, `${week} ${id}`);
  const body = /<tbody>([\s\S]*?)<\/tbody>|<ul class="related">([\s\S]*?)<\/ul>/.exec(section)?.[0];
  const rows = body?.match(/<tr\b|<li\b/g)?.length ?? 0;
  assert.equal(rows, id === 'late-longer' ? Math.min(count, mostLate) : count, `${week} ${id}`);
}

/** Holds that each row leads to its follow-up and words its days as they are; of a cut list the longest late are shown. */
function assertDays(sections: Sections, lists: Lists, week: string): void {
  for (const [id, { of, when }] of Object.entries(lists)) {
    const expected = new Map(of.map((one) => [one.url, when(one)]));
    const rows = sections.get(id)?.match(/<tr><th scope="row">[\s\S]*?<\/tr>/g) ?? [];
    const shown = rows.map((row) => /href="(\/incidents\/[^"]*#[^"]*)"/.exec(row)?.[1] ?? '');
    rows.forEach((row, index) => {
      const words = textOf(row.slice(row.lastIndexOf('<td>')));
      assert.equal(words, expected.get(shown[index] ?? ''), `${week} ${id} ${shown[index] ?? ''}`);
    });
    const dues = (among: boolean): string[] =>
      of.filter(({ url }) => shown.includes(url) === among).map(({ dueBy }) => dueBy ?? '');
    if (id === 'late-longer') {
      assert.ok(
        dues(true).every((due) => dues(false).every((other) => due <= other)),
        week,
      );
    }
  }
}

/** Whether the day of an earlier year lies in a week; one of 29 February is remembered on the 28th. */
function isAnniversary(date: string, week: readonly string[]): boolean {
  return week.some((day) => {
    if (day.slice(0, 4) <= date.slice(0, 4)) return false;
    if (day.slice(5) === date.slice(5)) return true;
    return date.endsWith('-02-29') && day.endsWith('-02-28') && !isLeap(day);
  });
}

function isLeap(day: string): boolean {
  return dayAfter(`${day.slice(0, 4)}-02-28`, 1).endsWith('-02-29');
}

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A number as the site writes it: in words up to twelve, else with commas. */
function numberOf(words: string): number {
  const place = small.indexOf(words.toLowerCase());
  return place === -1 ? Number(words.replaceAll(',', '')) : place;
}
