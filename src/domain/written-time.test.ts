import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWrittenTime, type WrittenTime } from './written-time.ts';

const plain: Omit<WrittenTime, 'length'> = {
  date: null,
  start: null,
  endDate: null,
  end: null,
  offset: 'Z',
  endOffset: 'Z',
  approximate: false,
  zoneName: null,
  doubtful: null,
};

describe('the time at the head of a timeline entry', () => {
  it('is read in every form, and the rest is left', () => {
    const cases: [string, Partial<WrittenTime>][] = [
      ['08:55 ', { start: '08:55' }],
      ['9:05 ', { start: '9:05' }],
      ['09:12:40 ', { start: '09:12:40' }],
      ['2025-03-03 23:50 ', { date: '2025-03-03', start: '23:50' }],
      [
        '2025-03-03T23:50-05:00 ',
        { date: '2025-03-03', start: '23:50', offset: '-05:00', endOffset: '-05:00' },
      ],
      ['~09:20 ', { start: '09:20', approximate: true }],
      ['About 09:20 ', { start: '09:20', approximate: true }],
      ['09:37–09:39 ', { start: '09:37', end: '09:39' }],
      ['09:37-09:39 ', { start: '09:37', end: '09:39' }],
      ['09:37 to 09:39: ', { start: '09:37', end: '09:39' }],
      ['09:37 until ~09:39 ', { start: '09:37', end: '09:39', approximate: true }],
      ['23:30 – 2025-03-05 00:15 ', { start: '23:30', endDate: '2025-03-05', end: '00:15' }],
      ['??:?? ', {}],
      ['2025-03-05 ??:?? ', { date: '2025-03-05' }],
      ['11:05+01:00 ', { start: '11:05', offset: '+01:00', endOffset: '+01:00' }],
      ['11:05 -05:00 ', { start: '11:05', offset: '-05:00', endOffset: '-05:00' }],
      ['11:05 utc, ', { start: '11:05' }],
      [
        '11:05–11:10+01:00 ',
        { start: '11:05', end: '11:10', offset: '+01:00', endOffset: '+01:00' },
      ],
      [
        '11:05+01:00–11:10 ',
        { start: '11:05', end: '11:10', offset: '+01:00', endOffset: '+01:00' },
      ],
      ['11:05Z–13:10+02:00 ', { start: '11:05', end: '13:10', endOffset: '+02:00' }],
      ['11:05 CET ', { start: '11:05', zoneName: 'CET' }],
      ['11:05 pm ', { start: '11:05', zoneName: 'pm' }],
      ['11:05-05:00 ', { start: '11:05', end: '05:00', doubtful: '-05:00' }],
    ];
    for (const [head, expected] of cases) {
      assert.deepEqual(
        readWrittenTime(`${head}the lamp is lit`),
        { ...plain, ...expected, length: head.length },
        head,
      );
    }
  });

  it('does not take words for zones', () => {
    for (const text of ['09:12 amber lamps', '09:12 west pier', '09:12 Gmtower', '09:12 pmset']) {
      assert.equal(readWrittenTime(text)?.zoneName, null, text);
      assert.equal(readWrittenTime(text)?.length, 6, text);
    }
  });

  it('is not there when the text does not start with one', () => {
    for (const text of ['', 'At 09:12 a lamp', '912 lamps', '09:1 x', '09:120 x', '2025-03-04 x']) {
      assert.equal(readWrittenTime(text), null, text);
    }
  });
});
