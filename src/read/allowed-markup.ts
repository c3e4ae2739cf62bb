import { metricGraphAttributes } from '../domain/metric-graph.ts';

/** HTML elements that a postmortem may hold, each with the attributes it may have besides the global ones. */
export const htmlElements: Readonly<Partial<Record<string, readonly string[]>>> = {
  details: ['open'],
  summary: [],
  kbd: [],
  abbr: [],
  sub: [],
  sup: [],
  mark: [],
  ins: ['cite', 'datetime'],
  del: ['cite', 'datetime'],
  br: [],
};

/** Attributes that every allowed HTML element may have. */
export const globalAttributes: readonly string[] = ['title', 'lang', 'dir'];

const calloutAttributes = ['type', 'title'] as const;

/** The components in scope of a postmortem. */
export const components: readonly string[] = ['MetricGraph', 'Callout'];

/** The kinds of callout; GFM's alerts have the same. */
export const calloutTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutType = (typeof calloutTypes)[number];

/** The attributes of a component in scope; undefined for any other name. */
export function componentAttributes(name: string): readonly string[] | undefined {
  if (name === 'MetricGraph') return metricGraphAttributes;
  return name === 'Callout' ? calloutAttributes : undefined;
}

/** Whether an element never holds anything, and HTML writes it without an end. */
export function isVoidElement(name: string): boolean {
  return voidElements.includes(name);
}

/** HTML Living Standard, section 13.1.2, "void elements". */
const voidElements: readonly string[] = [
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
];

/** Whether an address is relative or has a scheme that cannot run code: https, http or mailto. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop control characters and blanks before they look for the scheme.
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || ['https', 'http', 'mailto'].includes(scheme);
}
