import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import ICAL from 'ical.js';
import { sites } from '../e2e/addresses.ts';
import {
  followUpsSchema,
  isOpenEntry,
  type FollowUpEntry,
} from '../e2e/support/follow-ups-json.ts';
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
    assert.equal(page.match(/<tr data-owner/g)?.length, expected.open);
    const closed = textOf(/<ul class="closed-counts"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '');
    assert.equal(after(closed, 'Done'), expected.done);
    assert.equal(after(closed, 'Done, date unknown'), expected.doneOnUnknownDay);
    assert.equal(after(closed, 'Won’t do'), expected.wontDo);
  });

  test('on the pages of the closed: each once, under its year, and as many as the table says', () => {
    const { rows } = tableOf(read('follow-ups', 'closed', 'index.html'), 'table-closed');
    const years = readdirSync(path.join(archiveSite, 'follow-ups', 'closed'), {
      withFileTypes: true,
    }).filter((entry) => entry.isDirectory());
    assert.equal(years.length, rows.length);
    const found: string[] = [];
    for (const [name = '', ...cells] of rows) {
      const key = name === 'Date unknown' ? 'date-unknown' : name;
      const page = read('follow-ups', 'closed', key, 'index.html');
      const urls = urlsOf(page);
      const own = followUps.filter(
        (entry) => !isOpenEntry(entry) && (entry.closed?.slice(0, 4) ?? 'date-unknown') === key,
      );
      assert.deepEqual([...urls].sort(), own.map(({ url }) => url).sort(), name);
      const done = own.filter(({ status }) => status === 'done').length;
      assert.deepEqual(
        cells.map((cell) => Number(cell.replaceAll(',', ''))),
        [done, own.length - done, own.length],
        name,
      );
      assert.ok(page.length < 1_000_000, `${name}: ${String(page.length)} bytes`);
      found.push(...urls);
    }
    assert.equal(found.length, followUps.length - expected.open);
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

function urlsOf(page: string): string[] {
  return [...page.matchAll(/<a href="(\/incidents\/[^"]+#follow-up-[^"]+)"/g)].map(
    ([, url = '']) => url,
  );
}
