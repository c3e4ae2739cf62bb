import { GitHubError, type GitHubFault } from '../tickets/github-client.ts';
import { askTickets } from '../tickets/github.ts';
import type { TicketStates } from '../tickets/ticket-state.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds for one answer. */
const timeoutMs = 15_000;

/**
 * Asks GitHub for the states of tickets. `GITHUB_TOKEN`, `GITHUB_API_URL` and `GITHUB_SERVER_URL` are those that GitHub
 * sets in its workflows.
 * @returns the states, or a sentence that says why there are none
 * @throws UsageError for an address that is none
 */
export async function askGitHubTickets(
  urls: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<TicketStates | string> {
  const api = addressIn(env, 'GITHUB_API_URL', 'https://api.github.com').replace(/\/+$/, '');
  const server = addressIn(env, 'GITHUB_SERVER_URL', 'https://github.com');
  const token = env['GITHUB_TOKEN'] || null;
  try {
    return await askTickets(urls, server, { api, token, timeoutMs });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return sentence(error.fault, new URL(api).host, token !== null);
  }
}

function addressIn(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: string,
): string {
  const value = env[name] || otherwise;
  if (URL.canParse(value)) return value;
  throw new UsageError(`\`${name}\` is \`${value}\`. Set it to a whole address.`);
}

function sentence(fault: GitHubFault, host: string, hasToken: boolean): string {
  switch (fault.kind) {
    case 'unreachable':
      return `\`${host}\` cannot be reached. Look at the network, or compare with a snapshot: \`--tickets FILE\`.`;
    case 'bad-token':
      return 'GitHub does not accept the token. Set `GITHUB_TOKEN` to one that is valid and may read issues.';
    case 'rate-limit': {
      const end = fault.until?.replace('T', ' ').slice(0, 16);
      const until = end === undefined ? 'for a while' : `until ${end} UTC`;
      const more = hasToken ? '' : ' With `GITHUB_TOKEN` set it answers more often.';
      return `GitHub answers no more requests ${until}. Ask again then.${more}`;
    }
    case 'failed':
      return `GitHub answered with status ${String(fault.status)}. Ask again later.`;
    case 'strange-answer':
      return `\`${host}\` gave an answer that is not GitHub’s. Look at \`GITHUB_API_URL\`.`;
  }
}
