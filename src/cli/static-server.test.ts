import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { isTaken, listen } from './listen.ts';
import { securityHeaders, svgPolicy } from './security-headers.ts';
import { createSiteServer } from './static-server.ts';

const home = mkdtempSync(path.join(tmpdir(), 'aftermath server '));
const site = path.join(home, 'site');
const server = createSiteServer(site);
let port = 0;

const files: Readonly<Record<string, string>> = {
  'index.html': 'front',
  '404.html': 'not here',
  'follow-ups/index.html': 'tracker',
  'follow-ups.ics': 'BEGIN:VCALENDAR',
  'images/a b ü.svg': '<svg/>',
  '_astro/x.1234.css': 'a{}',
  'evil.example/index.html': 'a folder with a host for a name',
};

before(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), text);
  }
  writeFileSync(path.join(home, 'secret.txt'), 'secret');
  symlinkSync(path.join(home, 'secret.txt'), path.join(site, 'link.txt'));
  symlinkSync(home, path.join(site, 'up'));
  symlinkSync(path.join(site, 'index.html'), path.join(site, 'inside.html'));
  port = await listen(server, { host: '127.0.0.1', port: 0, more: 0 });
});
after(() => {
  server.close();
  rmSync(home, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for an address as it stands: `fetch` would tidy the dots away. */
function ask(
  address: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      { agent: false, host: '127.0.0.1', port, path: address, method, headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index, a file with its type, both with every security header', async () => {
  for (const [address, body, type] of [
    ['/', 'front', 'text/html; charset=utf-8'],
    ['/follow-ups/', 'tracker', 'text/html; charset=utf-8'],
    ['/follow-ups/?owner=ada', 'tracker', 'text/html; charset=utf-8'],
    ['/follow-ups.ics', 'BEGIN:VCALENDAR', 'text/calendar; charset=utf-8'],
    ['/inside.html', 'front', 'text/html; charset=utf-8'],
  ] as const) {
    const answer = await ask(address);
    assert.equal(answer.status, 200, address);
    assert.equal(answer.body, body);
    assert.equal(answer.headers['content-type'], type);
    for (const [name, value] of Object.entries(securityHeaders)) {
      assert.equal(answer.headers[name.toLowerCase()], value);
    }
  }
});

test('an SVG is served under a policy in which nothing of it can run', async () => {
  const answer = await ask('/images/a%20b%20%C3%BC.svg');
  assert.equal(answer.body, '<svg/>');
  assert.equal(answer.headers['content-security-policy'], svgPolicy);
  assert.match(svgPolicy, /default-src 'none'.*sandbox/);
});

test('a folder without its slash leads to the one with it, on this host, query kept', async () => {
  const plain = await ask('/follow-ups?owner=ada&x=1?2');
  assert.equal(plain.status, 302);
  assert.equal(plain.headers.location, '/follow-ups/?owner=ada&x=1?2');
  for (const address of [
    '//evil.example',
    '/%2Fevil.example',
    '/.//evil.example',
    '/\\evil.example',
  ]) {
    const { location = '/' } = (await ask(address)).headers;
    assert.match(location, /^\/(?![\\/])/, address);
  }
});

test('what is not there answers 404 with the site’s own page', async () => {
  for (const address of ['/nowhere', '/nowhere/', '/images/', '/follow-ups.ics/', '/a%00b']) {
    const answer = await ask(address);
    assert.equal(answer.status, 404, address);
    assert.equal(answer.body, 'not here');
  }
});

test('nothing outside the site is served, however it is written', async () => {
  for (const address of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/follow-ups/../../secret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up',
  ]) {
    const answer = await ask(address);
    assert.equal(answer.status, 404, address);
    assert.doesNotMatch(answer.body, /secret/);
  }
});

test('an address that cannot be read is 400', async () => {
  for (const address of ['/%zz', '/%c3', 'http://example.com/']) {
    assert.equal((await ask(address)).status, 400, address);
  }
});

test('only GET and HEAD; HEAD sends the head of GET and nothing more', async () => {
  const head = await ask('/', 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], '5');
  assert.equal(head.body, '');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await ask('/', method);
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.allow, 'GET, HEAD');
  }
});

test('a reader that has the file is told so, until it changes', async () => {
  const { etag = '' } = (await ask('/_astro/x.1234.css')).headers;
  assert.notEqual(etag, '');
  for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
    const answer = await ask('/_astro/x.1234.css', 'GET', { 'If-None-Match': known });
    assert.equal(answer.status, 304);
    assert.equal(answer.body, '');
  }
  writeFileSync(path.join(site, '_astro/x.1234.css'), 'a{color:red}');
  const changed = await ask('/_astro/x.1234.css', 'GET', { 'If-None-Match': etag });
  assert.equal(changed.status, 200);
});

test('a reader that takes gzip is sent text packed, any other the file as it is', async () => {
  const text = 'a{color:red}'.repeat(200);
  writeFileSync(path.join(site, '_astro/y.1234.css'), text);
  const plain = await fetch(`http://127.0.0.1:${port}/_astro/y.1234.css`, {
    headers: { 'Accept-Encoding': 'identity' },
  });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(plain.headers.get('content-length'), String(text.length));
  assert.equal(plain.headers.get('vary'), 'Accept-Encoding');
  assert.equal(await plain.text(), text);
  const packed = await fetch(`http://127.0.0.1:${port}/_astro/y.1234.css`, {
    headers: { 'Accept-Encoding': 'gzip' },
  });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(packed.headers.get('vary'), 'Accept-Encoding');
  assert.equal(packed.headers.get('etag'), plain.headers.get('etag'));
  assert.equal(await packed.text(), text);
});

test('only files named after their content are kept without asking again', async () => {
  assert.match((await ask('/_astro/x.1234.css')).headers['cache-control'] ?? '', /immutable/);
  assert.equal((await ask('/')).headers['cache-control'], 'no-cache');
});

test('a taken port gives way to the next free one, or is an error when it was asked for', async () => {
  const other = createSiteServer(site);
  const open = await listen(other, { host: '127.0.0.1', port, more: 20 });
  assert.ok(open > port);
  other.close();
  await assert.rejects(
    listen(createSiteServer(site), { host: '127.0.0.1', port, more: 0 }),
    isTaken,
  );
});
