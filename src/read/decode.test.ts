import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSource, maxBytes, type Decoded } from './decode.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function ruleOf(decoded: Decoded): string | null {
  return decoded.ok ? null : decoded.slip.rule;
}

test('text comes back as it is, and a byte order mark goes', () => {
  for (const [written, text] of [
    ['a\n', 'a\n'],
    ['\ufeffa', 'a'],
    ['a\r\nb\tc', 'a\r\nb\tc'],
    ['größer 🔎 –', 'größer 🔎 –'],
    ['', ''],
  ] as const) {
    assert.deepEqual(decodeSource(bytes(written)), { ok: true, value: text });
  }
});

test('only one byte order mark is taken off', () => {
  assert.deepEqual(decodeSource(bytes('\ufeff\ufeffa')), { ok: true, value: '\ufeffa' });
});

test('what is not UTF-8 is refused', () => {
  for (const wrong of [[0xff, 0xfe, 0x61, 0], [0xe4], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]) {
    assert.equal(ruleOf(decodeSource(Uint8Array.from(wrong))), 'file-not-text');
  }
});

test('a control character is refused where it stands', () => {
  for (const [text, offset, said] of [
    ['ab\0c', 2, /NUL/],
    ['a\u001b[0m', 1, /U\+001B/],
    ['\u007f', 0, /U\+007F/],
    ['a\rb', 1, /carriage return/],
    ['a\r\r\n', 1, /carriage return/],
  ] as const) {
    const decoded = decodeSource(bytes(text));
    assert.ok(!decoded.ok, JSON.stringify(text));
    assert.deepEqual([decoded.slip.rule, decoded.offset], ['file-not-text', offset]);
    assert.match(decoded.slip.message, said);
  }
});

test('size is counted in bytes', () => {
  assert.equal(ruleOf(decodeSource(bytes('a'.repeat(maxBytes)))), null);
  assert.equal(ruleOf(decodeSource(bytes('a'.repeat(maxBytes + 1)))), 'file-too-large');
  assert.equal(ruleOf(decodeSource(bytes('é'.repeat(maxBytes / 2 + 1)))), 'file-too-large');
});

test('absurd nesting is refused, and a long plain file is not', () => {
  for (const [text, rule] of [
    ['>'.repeat(5000), 'file-too-deep'],
    ['- '.repeat(5000), 'file-too-deep'],
    ['<b>'.repeat(5000), 'file-too-deep'],
    ['&amp;'.repeat(20_000), 'file-too-large'],
    ['- a\n'.repeat(5000), null],
    ['> a\n'.repeat(5000), null],
    ['<b>a</b>'.repeat(5000), null],
    ['<br />'.repeat(5000), null],
    ['-'.repeat(5000), null],
  ] as const) {
    assert.equal(ruleOf(decodeSource(bytes(text))), rule, text.slice(0, 10));
  }
});
