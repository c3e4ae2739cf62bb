/**
 * The headers that every answer carries, here and, by `public/_headers`, on hosts that read that
 * file. Nothing inline, nothing from another origin; WebAssembly is for the search.
 */
export const securityHeaders = {
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }),
  'X-Content-Type-Options': 'nosniff',
  // The address of an internal postmortem can itself tell what happened.
  'Referrer-Policy': 'no-referrer',
} as const;

/** An SVG opened by itself is a document: it may style itself and do nothing else. */
export const svgPolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'frame-ancestors': "'none'",
  sandbox: '',
});

/** The text of `public/_headers`, in the form that Netlify and Cloudflare Pages read. */
export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  return `/*\n${lines.join('')}\n/*.svg\n  Content-Security-Policy: ${svgPolicy}\n`;
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
