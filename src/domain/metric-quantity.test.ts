import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuantity, quantityIn, unitOfFamily } from './metric-quantity.ts';

test('A quantity knows its amount in base units and how exactly it was written', () => {
  assert.deepEqual(parseQuantity('1.9 GB'), { amount: 1.9e9, halfDigit: 0.05e9, family: 'bytes' });
  assert.deepEqual(parseQuantity('66%'), { amount: 66, halfDigit: 0.5, family: 'percent' });
  assert.deepEqual(parseQuantity('395 MiB')?.amount, 395 * 2 ** 20);
  assert.deepEqual(parseQuantity('1.5e9'), { amount: 1.5e9, halfDigit: 0.5e8, family: null });
  assert.deepEqual(parseQuantity('80,000')?.amount, 80_000);
  assert.deepEqual(parseQuantity('−12.5 ms')?.amount, -0.0125);
  assert.deepEqual(parseQuantity('2.5 hour')?.amount, 9000);
  assert.deepEqual(parseQuantity('1.2 K')?.amount, 1200);
});

test('What is no quantity, or one of an unknown unit, is null', () => {
  for (const text of ['', 'GB', 'about 5', '1,5', '1.2.3', '5 widgets', '.', 'e9', '1e999']) {
    assert.equal(parseQuantity(text), null, text);
  }
});

test('Per cent becomes a ratio where the graph draws one', () => {
  const quantity = parseQuantity('66 %');
  assert.ok(quantity);
  assert.equal(quantityIn(quantity, 'ratio')?.amount, 0.66);
  assert.equal(quantityIn(quantity, 'percent')?.amount, 66);
  assert.equal(quantityIn(quantity, 'seconds'), null);
});

test('A bare number is taken in whatever unit the graph has', () => {
  const quantity = parseQuantity('0.66');
  assert.ok(quantity);
  assert.equal(quantityIn(quantity, 'ratio')?.amount, 0.66);
});

test('Cells in a unit give the graph its unit', () => {
  assert.equal(unitOfFamily('rate'), 'requests-per-second');
  assert.equal(unitOfFamily('bytes'), 'bytes');
  assert.equal(unitOfFamily(null), null);
});
