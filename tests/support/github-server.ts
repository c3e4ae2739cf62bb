import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** How the server answers one path. */
export type Answer = (
  url: URL,
  base: string,
) => { status: number; headers?: Record<string, string>; body?: unknown };

/** What was asked of it. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  accept: string | undefined;
}

/** A server on this machine that speaks in the shapes of GitHub's REST API. */
export interface GitHubServer {
  api: string;
  asked: Asked[];
}

/** Starts a server with answers by path; whatever has none is 404, as GitHub has it. It ends with the test. */
export async function githubServer(
  context: TestContext,
  answers: Readonly<Record<string, Answer>>,
): Promise<GitHubServer> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const base = `http://${request.headers.host ?? ''}`;
    const url = new URL(request.url ?? '/', base);
    asked.push({
      path: `${url.pathname}${url.search}`,
      authorization: request.headers.authorization,
      accept: request.headers.accept,
    });
    const { status, headers = {}, body } = (answers[url.pathname] ?? notFound)(url, base);
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { api: `http://127.0.0.1:${String(port)}`, asked };
}

/** `404`, for what is not there and for what the token may not see. */
export const notFound: Answer = () => ({
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
});

/** An issue as `GET /repos/{owner}/{repo}/issues/{number}` gives it, without the many fields that nobody reads here. */
export function issue(
  repository: string,
  number: number,
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id: 1_000_000 + number,
    node_id: 'I_kwDOAAAAAA',
    url: `https://api.github.com/repos/${repository}/issues/${String(number)}`,
    html_url: `https://github.com/${repository}/issues/${String(number)}`,
    number,
    title: 'A lamp',
    user: { login: 'ada', id: 1, type: 'User' },
    labels: [],
    state: 'open',
    state_reason: null,
    locked: false,
    assignees: [],
    comments: 0,
    created_at: '2026-01-11T08:00:00Z',
    updated_at: '2026-01-11T08:00:00Z',
    closed_at: null,
    body: null,
    ...fields,
  };
}

/** An issue that was closed. */
export function closedIssue(
  repository: string,
  number: number,
  closedAt: string,
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return issue(repository, number, {
    state: 'closed',
    state_reason: 'completed',
    closed_at: closedAt,
    ...fields,
  });
}

/** A pull request as the issues API gives it. */
export function pullRequest(
  repository: string,
  number: number,
  closedAt: string,
  mergedAt: string | null,
): Record<string, unknown> {
  return closedIssue(repository, number, closedAt, {
    html_url: `https://github.com/${repository}/pull/${String(number)}`,
    state_reason: null,
    pull_request: {
      url: `https://api.github.com/repos/${repository}/pulls/${String(number)}`,
      html_url: `https://github.com/${repository}/pull/${String(number)}`,
      merged_at: mergedAt,
    },
  });
}
