import assert from 'node:assert/strict';
import { test } from 'node:test';
import { githubServer, type Answer } from '../../tests/support/github-server.ts';
import { GitHubError, type GitHubFault } from './github-client.ts';
import { askTickets } from './github.ts';

const site = 'https://github.com';
const lamp = (number: number): string => `${site}/lights/lamps/issues/${String(number)}`;
const access = (api: string): { api: string; token: string; timeoutMs: number } => ({
  api,
  token: 'secret',
  timeoutMs: 5000,
});
const ok =
  (body: unknown): Answer =>
  () => ({ status: 200, body });

async function faultOf(asking: Promise<unknown>): Promise<GitHubFault> {
  try {
    await asking;
  } catch (error) {
    assert.ok(error instanceof GitHubError);
    return error.fault;
  }
  return assert.fail('it was answered');
}

test('the token goes to no other place', async (context) => {
  const other = await githubServer(context, {});
  const { api } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': () => ({
      status: 301,
      headers: { location: `${other.api}/x` },
    }),
    '/repos/lights/lamps/issues/9002': (url) => ({ status: 302, headers: { location: url.href } }),
  });
  assert.deepEqual(await faultOf(askTickets([lamp(9001)], site, access(api))), {
    kind: 'strange-answer',
  });
  assert.deepEqual(await faultOf(askTickets([lamp(9002)], site, access(api))), {
    kind: 'strange-answer',
  });
  assert.equal(other.asked.length, 0);
});

test('a limit is said with its end', async (context) => {
  const { api } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': () => ({
      status: 403,
      headers: {
        'x-ratelimit-limit': '60',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1795383386',
      },
      body: { message: 'API rate limit exceeded for 203.0.113.7.' },
    }),
    '/repos/lights/lamps/issues/9002': () => ({
      status: 403,
      headers: { 'retry-after': '60' },
      body: {},
    }),
    '/repos/lights/lamps/issues/9003': () => ({ status: 429, body: {} }),
  });
  const fault = (number: number): Promise<GitHubFault> =>
    faultOf(askTickets([lamp(number)], site, access(api)));
  assert.deepEqual(await fault(9001), { kind: 'rate-limit', until: '2026-11-22T21:36:26.000Z' });
  assert.deepEqual(await fault(9002), { kind: 'rate-limit', until: null });
  assert.deepEqual(await fault(9003), { kind: 'rate-limit', until: null });
});

test('what goes wrong is told apart', async (context) => {
  const { api } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': () => ({
      status: 401,
      body: { message: 'Bad credentials' },
    }),
    '/repos/lights/lamps/issues/9002': () => ({ status: 502 }),
    '/repos/lights/lamps/issues/9003': ok({ hello: 'world' }),
    '/repos/lights/lamps/issues/9004': () => ({ status: 200 }),
  });
  const fault = (number: number, to = api): Promise<GitHubFault> =>
    faultOf(askTickets([lamp(number)], site, access(to)));
  assert.deepEqual(await fault(9001), { kind: 'bad-token' });
  assert.deepEqual(await fault(9002), { kind: 'failed', status: 502 });
  assert.deepEqual(await fault(9003), { kind: 'strange-answer' });
  assert.deepEqual(await fault(9004), { kind: 'strange-answer' });
  assert.deepEqual(await fault(9001, 'http://127.0.0.1:1'), { kind: 'unreachable' });
});
