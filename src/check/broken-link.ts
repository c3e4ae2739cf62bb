import { followUpAnchor } from '../domain/follow-up.ts';
import type { PostmortemBody } from '../read/reading.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { KnownPostmortem, RuleContext, RuleWords, TiedReading } from './rule.ts';

/** Anchors that a body's page has: of its sections, their parts, its follow-ups and its footnotes. */
export function anchorsOf({ sections, followUps }: PostmortemBody): Set<string> {
  return new Set([
    ...sections.map(({ anchor }) => anchor),
    ...followUps.map(({ id }) => followUpAnchor(id)),
    'in-short',
    'footnotes',
  ]);
}

/** What is wrong with a link that stays inside the site; null when it leads somewhere, or leaves the site. */
export function brokenLink(
  url: string,
  { id }: TiedReading,
  { known, config }: RuleContext,
): RuleWords | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return null;
  const [address = '', anchor = ''] = url.split('#');
  const path = decoded(address.replace(/\?.*$/, ''));
  if (path === '') return brokenAnchor(anchor, known.get(id));
  const file = /^(?:\.{1,2}\/)*(?:content\/incidents\/)?([^/]+)(?:\/index)?\.mdx?$/.exec(path)?.[1];
  const target = file ?? /^\/incidents\/([^/]+)\/?$/.exec(path)?.[1];
  if (target === undefined) return brokenPage(path, config);
  const found = known.get(target);
  if (!found) {
    const others = [...known.keys()].filter((other) => other !== id);
    return { message: `There is no postmortem \`${target}\`.`, cure: didYouMean(target, others) };
  }
  if (file !== undefined) {
    return {
      message: `\`${path}\` is a file, and the page has another address.`,
      cure: `Write \`/incidents/${target}/\`.`,
    };
  }
  if (!path.endsWith('/')) {
    return {
      message: `\`${path}\` lacks the slash at its end.`,
      cure: `Write \`${path}/\`.`,
    };
  }
  return brokenAnchor(anchor, found);
}

/** @param page whose anchors are asked for only where a link names one */
function brokenAnchor(written: string, page: KnownPostmortem | undefined): RuleWords | null {
  const anchor = decoded(written);
  const anchors = anchor === '' ? null : page?.anchors;
  if (!anchors) return null;
  // Headings below a section and footnotes have anchors that begin with another's.
  const isPart = [...anchors].some((known) => anchor.startsWith(`${known}-`));
  if (anchors.has(anchor) || isPart || anchor.startsWith('user-content-')) {
    return null;
  }
  return {
    message: `There is no place \`#${anchor}\` on that page.`,
    cure: didYouMean(anchor, [...anchors]),
  };
}

/** Pages besides the postmortems: only the names in them can be wrong. */
function brokenPage(
  path: string,
  { services, people, teams }: RuleContext['config'],
): RuleWords | null {
  const service = /^\/services\/([^/]+)\/?$/.exec(path)?.[1];
  if (service !== undefined && !Object.hasOwn(services, service)) {
    return {
      message: `There is no service \`${service}\`.`,
      cure: didYouMean(service, Object.keys(services)),
    };
  }
  const owner = /^\/follow-ups\/([^/.]+)\/?$/.exec(path)?.[1];
  const owners = [...Object.keys(people), ...Object.keys(teams), 'unassigned', 'closed'];
  return owner !== undefined && !owners.includes(owner)
    ? { message: `There is no page of \`${owner}\`’s follow-ups.`, cure: didYouMean(owner, owners) }
    : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
