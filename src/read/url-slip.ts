import type { Slip } from '../domain/problem.ts';

/** An address with a scheme that is not allowed. */
export function urlSlip(url: string): Slip {
  const scheme = /^\s*([^/?#:]{1,30}):/.exec(url)?.[1] ?? url.slice(0, 30);
  return {
    rule: 'url-scheme',
    message: `An address that starts with \`${scheme}:\` is not allowed.`,
    cure: 'Use `https:`, `http:`, `mailto:` or a relative address.',
  };
}
