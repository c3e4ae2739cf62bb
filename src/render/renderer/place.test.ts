import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './place.ts';

test('a page stands in a folder of its own', () => {
  assert.deepEqual(placeOf('/', 'page'), { address: '/', file: 'index.html' });
  for (const pathname of ['/incidents/a', '/incidents/a/']) {
    assert.deepEqual(placeOf(pathname, 'page'), {
      address: '/incidents/a/',
      file: 'incidents/a/index.html',
    });
  }
});

test('the page of what is not there stands beside the first one', () => {
  assert.deepEqual(placeOf('/404', 'page'), { address: '/404/', file: '404.html' });
});

test('a file stands under its own name, whatever Astro puts behind it', () => {
  assert.deepEqual(placeOf('/feed.xml', 'endpoint'), { address: '/feed.xml', file: 'feed.xml' });
  assert.deepEqual(placeOf('/incidents/a/b.csv/', 'endpoint'), {
    address: '/incidents/a/b.csv/',
    file: 'incidents/a/b.csv',
  });
  assert.deepEqual(placeOf('/incidents/a/data', 'endpoint'), {
    address: '/incidents/a/data/',
    file: 'incidents/a/data',
  });
});
