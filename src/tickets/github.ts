import { z } from 'zod';
import { toPlainDate } from '../domain/plain-date.ts';
import { askGitHub, GitHubError, type GitHubAccess } from './github-client.ts';
import { ticketKey, type TicketState, type TicketStates } from './ticket-state.ts';

/** What the API says of an issue; a pull request is one too. */
const issueSchema = z.object({
  number: z.number().int(),
  html_url: z.url(),
  state: z.enum(['open', 'closed']),
  state_reason: z.string().nullish(),
  closed_at: z.iso.datetime({ offset: true }).nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
});
type Issue = z.output<typeof issueSchema>;

/** A ticket on GitHub. */
interface GitHubTicket {
  url: string;
  /** `owner/name`. */
  repository: string;
  number: number;
}

/** How many issues a page of a list holds at most. */
const perPage = 100;

/**
 * Asks GitHub for the states of tickets. Those that are not on this server are left out. A repository is asked ticket by
 * ticket, or for its list of issues where that takes fewer requests.
 * @param server address of the site itself, `https://github.com`
 * @throws GitHubError
 */
export async function askTickets(
  urls: readonly string[],
  server: string,
  access: GitHubAccess,
): Promise<TicketStates> {
  const tickets = urls.flatMap((url) => onServer(url, server) ?? []);
  const states = new Map<string, TicketState>();
  for (const [repository, own] of Map.groupBy(tickets, (ticket) => ticket.repository)) {
    const wanted = new Map(own.map((ticket) => [ticket.number, ticket.url]));
    const pages = Math.ceil(Math.max(...wanted.keys()) / perPage);
    const listed =
      pages < wanted.size
        ? await askList(repository, wanted, access)
        : new Map<number, TicketState>();
    for (const [number, url] of wanted) {
      // What a list does not hold was moved or deleted; asked for itself it says which.
      const state = listed.get(number) ?? (await askOne(repository, number, url, access));
      states.set(ticketKey(url), state);
    }
  }
  return states;
}

function onServer(url: string, server: string): GitHubTicket | null {
  if (!URL.canParse(url) || new URL(url).host !== new URL(server).host) return null;
  const path = /^\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d{1,15})\/?$/.exec(new URL(url).pathname);
  const [, repository, number] = path ?? [];
  return repository === undefined
    ? null
    : { url, repository: repository.toLowerCase(), number: Number(number) };
}

async function askOne(
  repository: string,
  number: number,
  url: string,
  access: GitHubAccess,
): Promise<TicketState> {
  const answer = await askGitHub(`/repos/${repository}/issues/${String(number)}`, access);
  return answer ? stateOf(expect(issueSchema, answer.body), url) : { kind: 'gone' };
}

async function askList(
  repository: string,
  wanted: ReadonlyMap<number, string>,
  access: GitHubAccess,
): Promise<Map<number, TicketState>> {
  const found = new Map<number, TicketState>();
  const query = `state=all&sort=created&direction=asc&per_page=${String(perPage)}`;
  let next: string | null = `/repos/${repository}/issues?${query}`;
  while (next !== null && found.size < wanted.size) {
    const answer = await askGitHub(next, access);
    // The repository is not there for us, and none of its tickets is.
    if (!answer) return new Map([...wanted.keys()].map((number) => [number, { kind: 'gone' }]));
    for (const issue of expect(z.array(issueSchema), answer.body)) {
      const url = wanted.get(issue.number);
      if (url !== undefined) found.set(issue.number, stateOf(issue, url));
    }
    next = answer.next;
  }
  return found;
}

function stateOf(issue: Issue, asked: string): TicketState {
  const movedTo = ticketKey(issue.html_url) === ticketKey(asked) ? null : issue.html_url;
  if (issue.state === 'open') return { kind: 'open', movedTo };
  const { closed_at: closedAt, state_reason: reason, pull_request: pull } = issue;
  const finished = pull
    ? typeof pull.merged_at === 'string'
    : reason !== 'not_planned' && reason !== 'duplicate';
  const on = typeof closedAt === 'string' ? toPlainDate(Date.parse(closedAt)) : null;
  return { kind: 'closed', on, finished, movedTo };
}

function expect<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new GitHubError({ kind: 'strange-answer' });
  return parsed.data;
}
