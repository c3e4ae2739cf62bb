import { z } from 'zod';

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  /** Address of the REST API without a closing slash: `https://api.github.com`. */
  api: string;
  /** Null asks as nobody in particular: public repositories only, and few requests an hour. */
  token: string | null;
  /** Milliseconds after which an answer is not waited for any longer. */
  timeoutMs: number;
}

/** Why GitHub cannot be asked any further. `until` is the ISO time at which a limit ends, where it is known. */
export type GitHubFault =
  | { kind: 'unreachable' | 'bad-token' | 'strange-answer' }
  | { kind: 'rate-limit'; until: string | null }
  | { kind: 'failed'; status: number };

/** GitHub cannot be asked any further. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly fault: GitHubFault;

  constructor(fault: GitHubFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** What GitHub answers: the body, and the address of the next page of a list. Null when the thing is not there for us. */
export interface GitHubAnswer {
  body: unknown;
  next: string | null;
}

/** How often an answer may point elsewhere: a renamed repository, then a transferred issue, and some to spare. */
const mostHops = 5;

/**
 * Asks the REST API for one address. A move is followed as long as it stays within the API, so that the token goes
 * nowhere else.
 * @param address path from the API's address, or a whole one that the API gave
 * @throws GitHubError
 */
export async function askGitHub(
  address: string,
  access: GitHubAccess,
): Promise<GitHubAnswer | null> {
  let url = new URL(address.startsWith('/') ? `${access.api}${address}` : address);
  const { origin } = new URL(access.api);
  for (let hop = 0; hop <= mostHops; hop += 1) {
    if (url.origin !== origin) throw new GitHubError({ kind: 'strange-answer' });
    const response = await send(url, access);
    const { status, headers } = response;
    if (status === 200) return { body: await bodyOf(response), next: nextPage(headers) };
    await response.body?.cancel();
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      url = new URL(location, url);
      continue;
    }
    if (status === 404 || status === 410) return null;
    if (status === 401) throw new GitHubError({ kind: 'bad-token' });
    if (isLimited(response))
      throw new GitHubError({ kind: 'rate-limit', until: limitEnd(headers) });
    // Forbidden for another reason: the repository is not for this token.
    if (status === 403 || status === 451) return null;
    throw new GitHubError({ kind: 'failed', status });
  }
  throw new GitHubError({ kind: 'strange-answer' });
}

async function send(url: URL, { token, timeoutMs }: GitHubAccess): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'aftermath',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
    });
  } catch {
    throw new GitHubError({ kind: 'unreachable' });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new GitHubError({ kind: 'strange-answer' });
  }
}

/** The primary limit counts down to zero, the secondary one says when to come back. */
function isLimited({ status, headers }: Response): boolean {
  if (status === 429) return true;
  return (
    status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after'))
  );
}

function limitEnd(headers: Headers): string | null {
  const reset = z.coerce.number().int().positive().safeParse(headers.get('x-ratelimit-reset'));
  return reset.success ? new Date(reset.data * 1000).toISOString() : null;
}

/** The `next` of a Link header (RFC 8288), which says how a list goes on. */
function nextPage(headers: Headers): string | null {
  return /<([^>]+)>\s*;[^,]*\brel="next"/.exec(headers.get('link') ?? '')?.[1] ?? null;
}
