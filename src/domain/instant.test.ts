import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantToIso, isOffset, isTimeOfDay, parseInstant } from './instant.ts';

function known(text: string) {
  const outcome = parseInstant(text);
  assert.ok(outcome.ok, `${text} can be read`);
  assert.ok(outcome.value.kind === 'known', `${text} is known`);
  return outcome.value;
}

function slip(text: string) {
  const outcome = parseInstant(text);
  assert.ok(!outcome.ok, `${text} is refused`);
  return outcome.slip;
}

describe('an instant', () => {
  it('is a day, a time and an offset', () => {
    const minute = Date.UTC(2025, 2, 4, 9, 12);
    const cases: [string, number, boolean, 'minute' | 'second'][] = [
      ['2025-03-04T09:12Z', minute, false, 'minute'],
      ['2025-03-04t09:12z', minute, false, 'minute'],
      [' 2025-03-04 09:12 Z ', minute, false, 'minute'],
      ['2025-03-04T10:12+01:00', minute, false, 'minute'],
      ['2025-03-03T23:42-09:30', minute, false, 'minute'],
      ['2025-03-04T23:12+14:00', minute, false, 'minute'],
      ['2025-03-04T09:12:40Z', minute + 40_000, false, 'second'],
      ['~2025-03-04T09:12Z', minute, true, 'minute'],
      ['about 2025-03-04 09:12:00Z', minute, true, 'second'],
      ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59), false, 'second'],
    ];
    for (const [text, epochMs, approximate, precision] of cases) {
      assert.deepEqual(known(text), { kind: 'known', epochMs, approximate, precision }, text);
    }
  });

  it('may be unknown, and then is not about anything', () => {
    for (const text of ['unknown', ' Unknown ']) {
      assert.deepEqual(parseInstant(text), { ok: true, value: { kind: 'unknown' } });
    }
    assert.match(slip('~unknown').message, /is not a time/);
  });

  it('is refused with its reason', () => {
    const cases: Record<string, RegExp> = {
      '': /is not a time\.$/,
      'yesterday at nine': /is not a time\.$/,
      '04.03.2025 09:12Z': /is not a time\.$/,
      '2025-02-30T09:12Z': /`2025-02-30` does not exist in the calendar/,
      '2023-02-29T09:12Z': /does not exist/,
      '2025-03-04': /has a day and no time/,
      '2025-03-04T24:00Z': /`24:00` is not a time of day/,
      '2025-03-04T9:12Z': /`9:12` is not a time of day/,
      '2025-03-04T09:60Z': /is not a time of day/,
      '2025-03-04T09:12:60Z': /is not a time of day/,
      '2025-03-04T09:12': /does not say in which time zone/,
      '2025-03-04T09:12 CET': /`CET` is not an offset/,
      '2025-03-04T09:12+15:00': /is not an offset/,
      '2025-03-04T09:12+01:60': /is not an offset/,
      '2025-03-04T09:12:30.5Z': /parts of a second/,
    };
    for (const [text, reason] of Object.entries(cases)) {
      assert.match(slip(text).message, reason, text);
      assert.equal(slip(text).rule, 'instant-unreadable');
    }
  });

  it('is cured by what the cure says', () => {
    const cases: Record<string, string> = {
      '2025-03-04T09:12+0100': '2025-03-04T09:12+01:00',
      '2025-03-04T09:12-5': '2025-03-04T09:12-05:00',
      '~2025-03-04 09:12:30+1': '~2025-03-04T09:12:30+01:00',
      '2025-03-04T09:12:30.25z': '2025-03-04T09:12:30Z',
      '2025-03-04T09:12': '2025-03-04T09:12Z',
      '2025-03-04T09:12 CET': '2025-03-04T09:12Z',
      noon: '2025-03-04T09:12Z',
      '2024-02-29': '2024-02-29T09:12Z',
    };
    for (const [text, cure] of Object.entries(cases)) {
      assert.ok(slip(text).cure.includes(`\`${cure}\``), slip(text).cure);
      known(cure);
    }
  });

  it('is printed in UTC, as precise as it was written', () => {
    assert.equal(instantToIso(known('~2025-03-04T00:30+01:00')), '2025-03-03T23:30Z');
    assert.equal(instantToIso(known('2025-03-04T09:12:00Z')), '2025-03-04T09:12:00Z');
  });
});

describe('parts of an instant', () => {
  it('knows times of a day of 24 hours', () => {
    for (const good of ['00:00', '23:59', '23:59:59']) assert.ok(isTimeOfDay(good), good);
    for (const bad of ['24:00', '9:12', '09:60', '09:12:60', '09:12Z', '09:12\n', '']) {
      assert.ok(!isTimeOfDay(bad), bad);
    }
  });

  it('knows offsets of at most 14 hours', () => {
    for (const good of ['Z', 'z', '+00:00', '-09:30', '+14:00']) assert.ok(isOffset(good), good);
    for (const bad of ['', '+15:00', '+1:00', '+0100', '+01:60', 'UTC', '01:00', '−01:00']) {
      assert.ok(!isOffset(bad), bad);
    }
  });
});
