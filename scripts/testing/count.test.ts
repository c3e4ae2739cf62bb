import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, lineOf, none, one, readBrowserReport, readUnitReport, settle } from './count.ts';

test('the line names what was skipped only if something was', () => {
  assert.equal(lineOf(add(one(true), one(false))), '1 passed, 1 failed');
  assert.equal(lineOf({ passed: 3, failed: 0, skipped: 2 }), '3 passed, 0 failed, 2 skipped');
});

test('a run without tests, without a report or with a bad end has failed', () => {
  const good = { passed: 5, failed: 0, skipped: 0 };
  assert.deepEqual(settle(good, true), good);
  assert.equal(settle(good, false).failed, 1);
  assert.equal(settle(none, true).failed, 1);
  assert.equal(settle(undefined, true).failed, 1);
  assert.equal(settle({ ...none, skipped: 4 }, true).failed, 1);
  assert.equal(settle({ passed: 5, failed: 2, skipped: 0 }, false).failed, 2);
});

test('the unit report: cancelled is failed, todo is skipped', () => {
  const text = '{"tests":9,"failed":1,"passed":3,"cancelled":2,"skipped":1,"todo":2,"suites":4}';
  assert.deepEqual(readUnitReport(text), { passed: 3, failed: 3, skipped: 3 });
  assert.equal(readUnitReport(''), undefined);
});

test('the browser report: flaky is failed', () => {
  const text = '{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2},"errors":[]}';
  assert.deepEqual(readBrowserReport(text), { passed: 7, failed: 2, skipped: 2 });
  assert.equal(readBrowserReport('{"errors":[]}'), undefined);
});
