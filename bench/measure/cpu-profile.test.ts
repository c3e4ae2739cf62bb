import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readCpuProfile } from './cpu-profile.ts';

test('times of a profile are added up by the place of the code, and waiting is left out', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile '));
  const file = path.join(folder, 'one.cpuprofile');
  const frames: [string, string][] = [
    ['(idle)', ''],
    ['(garbage collector)', ''],
    ['open', ''],
    ['join', 'node:path'],
    ['parse', 'file:///p/node_modules/@scope/name/lib/a.js'],
    ['parse', 'file:///p/node_modules/@scope/name/lib/b.js'],
    ['read', 'file:///p/src/read/postmortem.ts'],
    ['render', 'file:///p/.aftermath/renderers/0a/server/chunks/relations_B-ns_3DR.mjs'],
    ['run', 'file:///elsewhere/tool.js'],
  ];
  const nodes = frames.map(([functionName, url], id) => ({ id, callFrame: { functionName, url } }));
  const samples = frames.map((_, id) => id);
  const timeDeltas = frames.map((_, id) => (id + 1) * 1e6);
  writeFileSync(file, JSON.stringify({ nodes, samples, timeDeltas }));
  try {
    assert.deepEqual(Object.fromEntries(readCpuProfile(file)), {
      garbage: 2,
      'the system and V8': 3,
      Node: 4,
      '@scope/name': 11,
      'src/read': 7,
      'renderer: relations': 8,
      other: 9,
    });
    writeFileSync(file, '{"nodes": 1}');
    assert.throws(() => readCpuProfile(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
