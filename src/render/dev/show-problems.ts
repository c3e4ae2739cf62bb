import type { HookParameters } from 'astro';
import { liveSite } from '../live-site.ts';

/** What a page of the dev server sends when it is opened: its path. */
export const pageEvent = 'aftermath:page';

/**
 * The script that says so; only the dev server puts it into pages. Before it loads a page again Vite waits for whoever
 * wants to know of it, and then for 20 milliseconds more; who writes waits for nothing.
 */
export const pageScript = `
import.meta.hot?.send('${pageEvent}', { path: location.pathname });
import.meta.hot?.on('vite:beforeFullReload', () => {
  location.reload();
  return new Promise(() => {});
});`;

type DevServer = Pick<HookParameters<'astro:server:setup'>['server'], 'environments'>;

/**
 * Shows the problems of broken postmortems in the overlay of open pages as they come up, and on the page of such a
 * postmortem whenever it is opened; every other page stays as it is. Pages are loaded again after a change.
 */
export function showProblems(server: DevServer): void {
  const site = liveSite();
  const { hot } = server.environments.client;
  site.tell = (change, before) => {
    forgetRoutes(server);
    const isNew = change.report !== '' && change.report !== before.report;
    const isMended = before.report !== '' && change.report === '';
    if (change.changed || isMended) hot.send({ type: 'full-reload' });
    else if (isNew) hot.send(overlayOf(change.report));
  };
  hot.on(pageEvent, (data: unknown, client) => {
    const { broken, report } = site.change;
    if (broken.has(idAt(data))) client.send(overlayOf(report));
  });
}

/** Astro keeps the paths of a route until the content changes. */
function forgetRoutes({ environments }: DevServer): void {
  for (const [name, environment] of Object.entries(environments)) {
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  }
}

function idAt(data: unknown): string {
  const path = typeof data === 'object' && data !== null && 'path' in data ? data.path : '';
  const id = /^\/incidents\/([^/]+)\/?$/.exec(String(path))?.[1] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * What opens the overlay, which takes its message for HTML; the report holds what authors wrote. Astro would turn a message
 * that is sent to all pages into HTML once more, but for its own mark of one that is.
 */
function overlayOf(report: string): { type: 'error'; err: { message: string; stack: string } } {
  const text = report.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const words = {
    name: 'Problems',
    title: 'A postmortem cannot be shown as it stands',
    message: `<pre>${text}</pre>`,
    stack: 'None: this is about a postmortem, not about Aftermath.',
  };
  const payload = { type: 'error', err: words, __isEnhancedAstroErrorPayload: true } as const;
  return payload;
}
