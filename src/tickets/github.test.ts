import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  closedIssue,
  githubServer,
  issue,
  notFound,
  pullRequest,
  type Answer,
} from '../../tests/support/github-server.ts';
import { askTickets } from './github.ts';

const site = 'https://github.com';
const lamp = (number: number, kind = 'issues'): string =>
  `${site}/lights/lamps/${kind}/${String(number)}`;
const key = (number: number): string => `github.com/lights/lamps/issues/${String(number)}`;
const access = (api: string): { api: string; token: string; timeoutMs: number } => ({
  api,
  token: 'secret',
  timeoutMs: 5000,
});
const ok =
  (body: unknown): Answer =>
  () => ({ status: 200, body });

test('open, closed, given up, deleted and hidden issues', async (context) => {
  const { api, asked } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': ok(issue('lights/lamps', 9001)),
    '/repos/lights/lamps/issues/9002': ok(
      closedIssue('lights/lamps', 9002, '2026-02-01T23:30:00Z'),
    ),
    '/repos/lights/lamps/issues/9003': ok(
      closedIssue('lights/lamps', 9003, '2026-02-02T09:00:00Z', { state_reason: 'not_planned' }),
    ),
    '/repos/lights/lamps/issues/9004': () => ({
      status: 410,
      body: { message: 'This issue was deleted', status: '410' },
    }),
    '/repos/lights/lamps/issues/9005': notFound,
    '/repos/lights/lamps/issues/9006': () => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '4999' },
      body: { message: 'Resource not accessible by personal access token' },
    }),
  });
  const urls = [9001, 9002, 9003, 9004, 9005, 9006].map((number) => lamp(number));
  const states = await askTickets(
    [...urls, 'https://jira.example/OPS-1', 'no address'],
    site,
    access(api),
  );
  assert.deepEqual(
    [...states.entries()],
    [
      [key(9001), { kind: 'open', movedTo: null }],
      [key(9002), { kind: 'closed', on: '2026-02-01', finished: true, movedTo: null }],
      [key(9003), { kind: 'closed', on: '2026-02-02', finished: false, movedTo: null }],
      [key(9004), { kind: 'gone' }],
      [key(9005), { kind: 'gone' }],
      [key(9006), { kind: 'gone' }],
    ],
  );
  assert.ok(asked.every(({ authorization }) => authorization === 'Bearer secret'));
  assert.ok(asked.every(({ accept }) => accept === 'application/vnd.github+json'));
});

test('a transferred issue is followed, and its new place told', async (context) => {
  const { api, asked } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': (_, base) => ({
      status: 301,
      headers: { location: `${base}/repositories/77/issues/5` },
      body: {
        message: 'Moved Permanently',
        url: `${base}/repositories/77/issues/5`,
        documentation_url: 'https://docs.github.com/rest/guides/best-practices',
      },
    }),
    '/repositories/77/issues/5': ok(closedIssue('lights/horns', 5, '2026-02-01T09:00:00Z')),
  });
  const states = await askTickets([lamp(9001)], site, access(api));
  assert.deepEqual(states.get(key(9001)), {
    kind: 'closed',
    on: '2026-02-01',
    finished: true,
    movedTo: 'https://github.com/lights/horns/issues/5',
  });
  assert.equal(asked.length, 2);
});

test('a pull request is an issue too, and done when it is merged', async (context) => {
  const { api } = await githubServer(context, {
    '/repos/lights/lamps/issues/9001': ok(
      pullRequest('lights/lamps', 9001, '2026-02-01T09:00:00Z', '2026-02-01T09:00:00Z'),
    ),
    '/repos/lights/lamps/issues/9002': ok(
      pullRequest('lights/lamps', 9002, '2026-02-01T09:00:00Z', null),
    ),
  });
  const states = await askTickets([lamp(9001, 'pull'), lamp(9002)], site, access(api));
  assert.deepEqual(states.get(key(9001)), {
    kind: 'closed',
    on: '2026-02-01',
    finished: true,
    movedTo: null,
  });
  assert.deepEqual(states.get(key(9002)), {
    kind: 'closed',
    on: '2026-02-01',
    finished: false,
    movedTo: null,
  });
});

test('a long list of tickets is read in pages, and what they lack is asked for by itself', async (context) => {
  const all = Array.from({ length: 250 }, (_, index) => index + 1).filter((number) => number !== 7);
  const { api, asked } = await githubServer(context, {
    '/repos/lights/lamps/issues': (url, base) => {
      const page = Number(url.searchParams.get('page') ?? '1');
      const size = Number(url.searchParams.get('per_page'));
      const part = all.slice((page - 1) * size, page * size);
      const link = (to: number, rel: string): string =>
        `<${base}/repos/lights/lamps/issues?state=all&per_page=${String(size)}&page=${String(to)}>; rel="${rel}"`;
      const links =
        page < 3 ? [link(1, 'prev'), link(page + 1, 'next'), link(3, 'last')] : [link(1, 'first')];
      return {
        status: 200,
        headers: { link: links.join(', ') },
        body: part.map((number) => issue('lights/lamps', number)),
      };
    },
    '/repos/lights/lamps/issues/7': ok(
      closedIssue('lights/horns', 3, '2026-02-01T09:00:00Z', {
        html_url: `${site}/lights/horns/issues/3`,
      }),
    ),
  });
  const wanted = [1, 2, 7, 100, 101, 120, 202];
  const states = await askTickets(
    wanted.map((number) => lamp(number)),
    site,
    access(api),
  );
  assert.equal(states.size, wanted.length);
  assert.deepEqual(states.get(key(202)), { kind: 'open', movedTo: null });
  assert.equal(states.get(key(7))?.kind, 'closed');
  assert.deepEqual(
    asked.map(({ path }) => path.replace(/\?.*page=(\d)$/, ' $1').replace(/\?.*/, ' 1')),
    [
      '/repos/lights/lamps/issues 1',
      '/repos/lights/lamps/issues 2',
      '/repos/lights/lamps/issues 3',
      '/repos/lights/lamps/issues/7',
    ],
  );
});

test('a repository that is not there has no tickets', async (context) => {
  const { api, asked } = await githubServer(context, {});
  const states = await askTickets([lamp(1), lamp(2), lamp(3)], site, access(api));
  assert.deepEqual([...states.values()], [{ kind: 'gone' }, { kind: 'gone' }, { kind: 'gone' }]);
  assert.equal(asked.length, 1);
});
