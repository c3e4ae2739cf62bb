import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPackable, takesGzip } from './packing.ts';

test('text of some length is packed; what is short, or packed already, is not', () => {
  for (const type of [
    'text/html; charset=utf-8',
    'application/json',
    'image/svg+xml; charset=utf-8',
  ]) {
    assert.equal(isPackable(type, 5000), true, type);
    assert.equal(isPackable(type, 100), false, type);
  }
  for (const type of ['image/png', 'font/woff2', 'application/octet-stream', 'application/pdf']) {
    assert.equal(isPackable(type, 5000), false, type);
  }
});

test('gzip is for readers that say so, and give it a weight', () => {
  for (const header of ['gzip', 'br, GZIP', 'deflate, gzip;q=0.5', '*', 'br;q=1, *;q=0.1']) {
    assert.equal(takesGzip(header), true, header);
  }
  for (const header of [
    undefined,
    '',
    'br',
    'gzip;q=0',
    'identity',
    '*;q=1, gzip;q=0',
    'gzip;q=0.000',
  ]) {
    assert.equal(takesGzip(header), false, header);
  }
});
