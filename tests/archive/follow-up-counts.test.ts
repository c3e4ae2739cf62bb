import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import ICAL from 'ical.js';
import { people } from '../../bench/archive/people.ts';
import { sites } from '../e2e/addresses.ts';
import {
  followUpsSchema,
  isOpenEntry,
  type FollowUpEntry,
} from '../e2e/support/follow-ups-json.ts';
import { listedUrls, urlsOf } from '../support/listed-rows.ts';
import { archiveSite, read } from './built-archive.ts';
import { ledgerOf, tableOf, textOf } from './page-tables.ts';

// Four thousand follow-ups counted in each form in which they are published: as many, and the same ones, everywhere.

ICAL.design.strict = true;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { today, followUps } = followUpsSchema.parse(JSON.parse(read('follow-ups.json')));
/** The archive's contract, by priority. */
const days: Readonly<Record<string, number>> = { P0: 7, P1: 28, P2: 56, P3: 112 };

interface Counts {
  open: number;
  overdue: number;
  withoutOwner: number;
  withoutOwnerInAll: number;
  withoutDate: number;
  done: number;
  doneOnUnknownDay: number;
  wontDo: number;
}

/** A team of the archive's config, and who is in it. */
const money = ['money', ...Object.keys(people).filter((name) => people[name]?.team === 'money')];

/** What the JSON says, counted without the site's own code. */
const expected = countsOf(followUps);

function countsOf(entries: readonly FollowUpEntry[]): Counts {
  const open = entries.filter(isOpenEntry);
  const done = entries.filter(({ status }) => status === 'done');
  return {
    open: open.length,
    overdue: open.filter((entry) => (dueBy(entry) ?? today) < today).length,
    withoutOwner: open.filter(({ owners }) => owners.length === 0).length,
    withoutOwnerInAll: entries.filter(({ owners }) => owners.length === 0).length,
    withoutDate: open.filter((entry) => dueBy(entry) === null).length,
    done: done.filter(({ closed }) => closed !== null).length,
    doneOnUnknownDay: done.filter(({ closed }) => closed === null).length,
    wontDo: entries.filter(({ status }) => status === 'wont-do').length,
  };
}

function dueBy({ due, opened, priority }: FollowUpEntry): string | null {
  const allowed = days[priority ?? ''];
  if (due !== null || opened === null || allowed === undefined) return due;
  return new Date(Date.parse(opened) + allowed * 86_400_000).toISOString().slice(0, 10);
}

function runFollowUps(...args: string[]): string {
  return execFileSync(process.execPath, ['src/cli/follow-ups.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...sites.archive.variables },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
}

/** The number after a name, without commas. */
function after(text: string, name: string): number {
  const found = new RegExp(`${name}:? ([\\d,]+)`).exec(text)?.[1];
  assert.ok(found, `${name} is in: ${text.slice(0, 400)}`);
  return Number(found.replaceAll(',', ''));
}

suite('four thousand follow-ups, counted', () => {
  test('there are enough of each kind to tell them apart', () => {
    assert.ok(followUps.length >= 4000);
    const { withoutOwnerInAll, ...counts } = expected;
    assert.ok(
      Object.values(counts).every((count) => count >= 20),
      JSON.stringify(counts),
    );
    assert.equal(new Set(Object.values({ withoutOwnerInAll, ...counts })).size, 8);
  });

  test('on the pages', () => {
    const page = read('follow-ups', 'index.html');
    const figures = ledgerOf(page);
    assert.equal(figures.get('Overdue'), expected.overdue);
    assert.equal(figures.get('No owner'), expected.withoutOwner);
    assert.equal(figures.get('No due date'), expected.withoutDate);
    const text = textOf(page);
    assert.match(
      text,
      new RegExp(`${expected.overdue} of ${expected.open} open follow-ups are late`),
    );
    assert.ok(text.includes(`${String(expected.withoutOwnerInAll)} with the closed ones`));
    assert.equal(urlsOf(page).length, 100);
    const closed = textOf(/<ul class="closed-counts"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '');
    assert.equal(after(closed, 'Done'), expected.done);
    assert.equal(after(closed, 'Done, date unknown'), expected.doneOnUnknownDay);
    assert.equal(after(closed, 'Won’t do'), expected.wontDo);
  });

  test('on the pages of the open: each once, in the documented order, and as many as each head says', async () => {
    const paths = pagesUnder('follow-ups', 'open');
    assert.ok(paths.length > 4, paths.join());
    const onPages = paths.flatMap((path) => urlsOf(readPath(path)));
    const open = followUps.filter(isOpenEntry).map(({ url }) => url);
    assert.deepEqual([...onPages].sort(), [...open].sort());
    // From page to page, as a reader without JavaScript goes.
    const walked = await listedUrls('/follow-ups/', readPath);
    assert.deepEqual(walked.sort(), [...open].sort());
    const first = readPath('/follow-ups/');
    const groups: [anchor: string, belongs: (entry: FollowUpEntry) => boolean][] = [
      ['overdue', (entry) => (dueBy(entry) ?? today) < today],
      ['no-due-date', (entry) => dueBy(entry) === null],
    ];
    for (const [anchor, belongs] of groups) {
      const own = followUps.filter((entry) => isOpenEntry(entry) && belongs(entry));
      assert.equal(headOf(first, anchor), own.length);
      const rows = paths
        .filter((path) => path.startsWith(`/follow-ups/open/${anchor}/`))
        .flatMap((path) => urlsOf(readPath(path)));
      assert.deepEqual(
        rows,
        own.map(({ url }) => url),
      );
    }
  });

  test('on the pages of the closed: each once, under its year, and as many as the table says', async () => {
    const { rows } = tableOf(read('follow-ups', 'closed', 'index.html'), 'table-closed');
    const years = readdirSync(path.join(archiveSite, 'follow-ups', 'closed'), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory());
    assert.equal(years.length, rows.length);
    let found = 0;
    for (const [name = '', ...cells] of rows) {
      const key = name === 'Date unknown' ? 'date-unknown' : name;
      const urls = await listedUrls(`/follow-ups/closed/${key}/`, readPath);
      const own = followUps.filter(
        (entry) => !isOpenEntry(entry) && (entry.closed?.slice(0, 4) ?? 'date-unknown') === key,
      );
      assert.deepEqual(urls.sort(), own.map(({ url }) => url).sort(), name);
      const done = own.filter(({ status }) => status === 'done').length;
      assert.deepEqual(
        cells.map((cell) => Number(cell.replaceAll(',', ''))),
        [done, own.length - done, own.length],
        name,
      );
      found += urls.length;
    }
    assert.equal(found, followUps.length - expected.open);
  });

  test('on the pages of owners, severities and services: all of theirs', async () => {
    const open = new Set(followUps.filter(isOpenEntry).map(({ url }) => url));
    const lists: [path: string, belongs: (entry: FollowUpEntry) => boolean][] = [
      ['/follow-ups/money/', ({ owners }) => owners.some((owner) => money.includes(owner))],
      ['/follow-ups/severity/sev3/', ({ severity }) => severity === 'SEV3'],
      ['/follow-ups/state/open/', ({ status }) => status === 'open'],
      ['/services/search/', ({ services }) => services.includes('search')],
    ];
    for (const [place, belongs] of lists) {
      // The page of an owner shows closed ones as well.
      const urls = (await listedUrls(place, readPath)).filter((url) => open.has(url));
      const own = followUps.filter((entry) => isOpenEntry(entry) && belongs(entry));
      assert.ok(own.length > 100, place);
      assert.deepEqual(urls.sort(), own.map(({ url }) => url).sort(), place);
    }
  });

  test('in the CSV', () => {
    const rows = csvParse(read('follow-ups.csv'));
    const cell = (value: string | undefined): string | null =>
      value === undefined || value === '' ? null : value;
    const entries = rows.map((row, index): FollowUpEntry => {
      const entry = followUps[index];
      assert.ok(entry);
      return {
        ...entry,
        status: entry.status,
        owners: row['owners']?.split(' ').filter(Boolean) ?? [],
        due: cell(row['due']),
        opened: cell(row['opened']),
        closed: cell(row['closed']),
      };
    });
    assert.deepEqual(
      rows.map(({ url, status }) => [url, status]),
      followUps.map(({ url, status }) => [url, status]),
    );
    assert.deepEqual(countsOf(entries), expected);
  });

  test('in the calendar: every open one that has a day, on that day', () => {
    const parsed: unknown = ICAL.parse(read('follow-ups.ics'));
    assert.ok(Array.isArray(parsed));
    const events = new ICAL.Component(parsed).getAllSubcomponents('vevent');
    assert.equal(events.length, expected.open - expected.withoutDate);
    const starts = events.map((event) => String(event.getFirstPropertyValue('dtstart')));
    assert.equal(starts.filter((day) => day < today).length, expected.overdue);
    const wanted = followUps.filter(isOpenEntry).flatMap((entry) => dueBy(entry) ?? []);
    assert.deepEqual([...starts].sort(), wanted.sort());
  });

  test('in the terminal, as text and as JSON', () => {
    const text = runFollowUps();
    assert.equal(after(text, 'Open'), expected.open);
    assert.equal(after(text, 'Overdue'), expected.overdue);
    assert.equal(after(text, 'No owner'), expected.withoutOwner);
    assert.ok(text.includes(`(${String(expected.withoutOwnerInAll)} with the closed ones)`));
    assert.equal(after(text, 'No due date'), expected.withoutDate);
    assert.equal(after(text, 'Done'), expected.done);
    assert.equal(after(text, 'Done, date unknown'), expected.doneOnUnknownDay);
    assert.equal(after(text, 'Won’t do'), expected.wontDo);
    const json = followUpsSchema.parse(JSON.parse(runFollowUps('--format', 'json')));
    assert.deepEqual(json, { today, followUps });
  });
});

/** Paths of all pages below a folder, in the order in which their groups and numbers come. */
function pagesUnder(...names: string[]): string[] {
  const entries = readdirSync(path.join(archiveSite, ...names), { recursive: true });
  return entries
    .map(String)
    .filter((entry) => path.basename(entry) === 'index.html')
    .map((entry) => `/${path.posix.join(...names, path.dirname(entry))}/`)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** A page by its path. */
function readPath(place: string): string {
  return read(...place.split('/').filter(Boolean), 'index.html');
}

/** How many the head of a group says that it has. */
function headOf(page: string, anchor: string): number {
  const said = new RegExp(`<h2 id="${anchor}">[^<]*<span>([\\d,]+)</span>`).exec(page)?.[1];
  assert.ok(said, anchor);
  return Number(said.replaceAll(',', ''));
}
