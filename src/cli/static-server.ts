import { createReadStream, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentType } from './content-type.ts';
import { isPackable, takesGzip } from './packing.ts';
import { securityHeaders, svgPolicy } from './security-headers.ts';
import { resolveTarget } from './site-path.ts';

/**
 * A server of the files of a built site, with the headers that it is to have in production. It
 * looks at the folder anew for each request, so that a build may exchange it meanwhile.
 *
 * @param root absolute path of the site
 */
export function createSiteServer(root: string): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(response, 405, 'Only GET and HEAD.');
      return;
    }
    answer(root, request, response);
  });
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const target = resolveTarget(root, request.url ?? '/');
  switch (target.kind) {
    case 'file':
      sendFile(request, response, target);
      return;
    case 'redirect':
      // Not for ever: the next build may put a file in the folder's place.
      response.setHeader('Location', target.location);
      sendText(response, 302, 'The address of a folder ends with a slash.');
      return;
    case 'missing':
      sendMissing(root, request, response);
      return;
    case 'unreadable':
      sendText(response, 400, 'This address cannot be read.');
      return;
  }
}

function sendMissing(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = resolveTarget(root, '/404.html');
  if (page.kind !== 'file') {
    sendText(response, 404, 'There is no such page.');
    return;
  }
  response.statusCode = 404;
  stream(request, response, page.file, page.stats);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, stats }: { file: string; stats: Stats },
): void {
  // Weak (RFC 9110, section 8.8.1), as the packed file and the plain one share it.
  const tag = `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', tag);
  // Astro names the files in there after their content.
  const named = file.includes(`${path.sep}_astro${path.sep}`);
  response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isKnown(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  stream(request, response, file, stats);
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  stats: Stats,
): void {
  const type = contentType(file);
  response.setHeader('Content-Type', type);
  const isPacked =
    isPackable(type, stats.size) && takesGzip(request.headers['accept-encoding']?.toString());
  if (isPackable(type, stats.size)) response.setHeader('Vary', 'Accept-Encoding');
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', stats.size);
  if (type.startsWith('image/svg')) response.setHeader('Content-Security-Policy', svgPolicy);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const bytes = createReadStream(file);
  const sent = isPacked ? pipeline(bytes, createGzip(), response) : pipeline(bytes, response);
  // The file went away or the reader did: what was sent is cut off, and the connection says so.
  sent.catch(() => response.destroy());
}

/** Whether the reader's copy is the one that we have (RFC 9110, section 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  const tags = header?.split(',').map((one) => opaque(one.trim())) ?? [];
  return tags.includes('*') || tags.includes(opaque(tag));
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, '');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  // Node leaves the body out of the answer to HEAD by itself.
  response.end(`${text}\n`);
}
