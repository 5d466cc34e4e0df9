import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardHost } from '../../src/desk/server/guards.ts';
import { openLimiter } from '../../src/desk/server/limiter.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;
const secret = 'a-secret-for-the-tests-only';
const log: Record<string, unknown>[] = [];

beforeAll(async () => {
  desk = await startDesk({
    files: { 'havn.txt': harbour.norwegian },
    stories: [harbour],
    options: { allowedHosts: ['desk.example.org'], pushSecret: secret, log: (line) => log.push(line) },
  });
  await desk.story('havn.txt');
});
afterAll(async () => {
  await desk.close();
  desk.room.remove();
});

const json = { 'content-type': 'application/json' };
const bearer = { authorization: 'Bearer a-token-for-the-tests-only' };
const path = `/api/stories/${idOf('havn.txt')}`;

/** A browser that has opened an address it was given. */
async function letIn() {
  const { pathname, search } = new URL(desk.invite());
  const opened = await desk.send('GET', `${pathname}${search}`);
  return { opened, cookie: String(opened.headers['set-cookie']).split(';')[0] ?? '', search };
}

describe('who is let in', () => {
  it('gives health to anybody here, and the API to nobody unknown', async () => {
    expect(await desk.send('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    for (const [method, where] of [
      ['GET', '/api/stories'],
      ['GET', path],
      ['GET', '/api/events'],
      ['POST', '/api/stories'],
      ['GET', '/api/openapi.json'],
    ] as const)
      expect(
        (await desk.send(method, where, method === 'POST' ? json : {}, method === 'POST' ? '{}' : undefined))
          .status,
        where,
      ).toBe(401);
  });

  it('lets a browser in once by its address, with a cookie no script and no other site can use', async () => {
    const { opened, cookie, search } = await letIn();
    expect(opened.status).toBe(303);
    expect(String(opened.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict/);
    expect((await desk.send('GET', '/api/stories', { cookie })).status).toBe(200);
    const again = await desk.send('GET', `/${search}`);
    expect(again.headers['set-cookie']).toBeUndefined();
    const forged = `${cookie.slice(0, -4)}AAAA`;
    expect((await desk.send('GET', '/api/stories', { cookie: forged })).status).toBe(401);
  });

  it('answers no foreign host name, which stops a page that points its own name here', async () => {
    const { cookie } = await letIn();
    const hosts = [
      'evil.example:80',
      'localhost',
      `127.0.0.1.evil.example:${desk.port}`,
      `127.0.0.1:${desk.port + 1}`,
    ];
    for (const host of hosts)
      expect((await desk.send('GET', '/api/stories', { host, cookie })).status, host).toBe(403);
    const nameless = connect(desk.port, '127.0.0.1');
    nameless.write(`GET /health HTTP/1.0\r\n\r\n`);
    let said = '';
    for await (const piece of nameless.setEncoding('utf8')) said += piece;
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  it('knows its name at port 80, where a browser leaves the port out', async () => {
    const at = (port: number) =>
      new Hono()
        .use(guardHost(() => ({ port, allowedHosts: [] })))
        .onError((error, c) => c.text(error.message, 403))
        .get('/', (c) => c.text('page'));
    const ask = async (port: number, host: string) =>
      (await at(port).request('/', { headers: { host } })).status;
    expect([await ask(80, '127.0.0.1'), await ask(80, 'localhost:80'), await ask(80, '[::1]')]).toEqual([
      200, 200, 200,
    ]);
    expect([await ask(80, 'evil.example'), await ask(4680, '127.0.0.1')]).toEqual([403, 403]);
  });

  it('takes bearer tokens alone under an allowed host name', async () => {
    const { cookie } = await letIn();
    const host = 'desk.example.org';
    expect((await desk.send('GET', '/api/stories', { host, ...bearer })).status).toBe(200);
    expect((await desk.send('GET', '/api/stories', { host, cookie })).status).toBe(401);
    expect((await desk.send('GET', '/api/stories', { host, authorization: 'Bearer another' })).status).toBe(
      401,
    );
  });

  it('takes no change from a page of another origin, none from a form, and none without an origin', async () => {
    const { cookie } = await letIn();
    const own = `http://127.0.0.1:${desk.port}`;
    const put = (headers: Record<string, string>, body = '{"place":null}') =>
      desk.send('POST', `${path}/presence`, { cookie, ...headers }, body).then(({ status }) => status);
    expect(await put({ ...json, origin: own })).toBe(200);
    expect(await put({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await put({ ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await put({ ...json, origin: 'null' })).toBe(403);
    expect(await put(json)).toBe(403);
    expect(await put({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await put({ 'content-type': 'application/x-www-form-urlencoded', origin: own }, 'place=p1')).toBe(
      415,
    );
    expect(await put({ 'content-type': 'text/plain', origin: own })).toBe(415);
    expect((await desk.send('GET', '/api/stories', { cookie, origin: 'https://evil.example' })).status).toBe(
      403,
    );
  });

  it('serves a page that may load and run nothing but its own', async () => {
    const page = await desk.send('GET', '/');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.text).not.toMatch(/<script(?![^>]*src=)/);
    expect((await desk.send('GET', '/desk.js')).headers['content-type']).toContain('text/javascript');
    expect((await desk.send('GET', '/api/none')).headers['content-security-policy']).toBeDefined();
  });
});

describe('what is sent', () => {
  it.each([
    ['../../etc/passwd', 404],
    ['..%2f..%2fetc%2fpasswd', 400],
    ['%00', 400],
    ['36bcfadc16473', 400],
    ['ffffffffffffffff', 404],
  ])('takes no id %s', async (id, status) => {
    expect((await desk.api.get(`/api/stories/${id}`)).status).toBe(status);
  });

  it.each(['..%2f..', 'journal', 'NITF', 'md%00'])('gives no output %s', async (format) => {
    expect((await desk.api.get(`${path}/outputs/${format}`)).status).toBe(404);
  });

  it('says in a sentence what does not fit', async () => {
    expect((await desk.api.put(`${path}/texts/p1`, { txt: 'x' }, 1)).body).toMatchObject({
      code: 'malformed',
    });
    expect((await desk.api.put(`${path}/texts/p1`, { text: 'x' })).body).toMatchObject({
      code: 'version-missing',
    });
    expect((await desk.api.put(`${path}/texts/p99`, { text: 'x' }, 1)).body).toMatchObject({
      code: 'not-found',
    });
    expect((await desk.api.put(`${path}/texts/..`, { text: 'x' }, 1)).status).toBeGreaterThanOrEqual(400);
    expect((await desk.api.put(`${path}/texts/headline`, { text: '  ' }, 1)).body).toMatchObject({
      code: 'unusable',
    });
    const broken = await desk.send('POST', '/api/stories', { ...bearer, ...json }, '{"name":');
    expect(broken).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  it('takes no more than four megabytes', async () => {
    const answer = await desk.api.post('/api/stories', { name: 'stor.txt', text: 'å'.repeat(3_000_000) });
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('verifies a Superdesk push over the raw body, and answers at once', async () => {
    const item = JSON.stringify({
      guid: 'urn:nwt:42',
      type: 'text',
      version: '1',
      language: 'nb',
      headline: 'Kort sak',
      body_html: '<p>Havna i Skjelvik stenges fra mandag etter at 12 fartøy ble skadet i stormen.</p>',
    });
    const mark = (key: string, body = item) => `sha1=${createHmac('sha1', key).update(body).digest('hex')}`;
    const push = (signature: string) =>
      desk.send('POST', '/api/push/superdesk', { ...json, 'x-superdesk-signature': signature }, item);
    expect((await push(mark('another secret'))).status).toBe(401);
    expect((await push('')).status).toBe(401);
    const pushed = await push(mark(secret));
    expect(pushed.status).toBe(201);
    const [{ id }] = pushed.body.stories;
    expect((await desk.api.get(`/api/stories/${id}/state`)).body.source).toContain('urn_nwt_42');
    // Without an id two items would be taken for versions of one story.
    for (const body of [
      '{',
      '[]',
      '{"type":"text","headline":"Kort sak","body_html":"<p>Havna stenges.</p>"}',
    ]) {
      const headers = { ...json, 'x-superdesk-signature': mark(secret, body) };
      expect((await desk.send('POST', '/api/push/superdesk', headers, body)).body.code).toBe('unusable');
    }
  });

  it('slows a caller down that asks too much, and no other', () => {
    let now = 0;
    const limiter = openLimiter(60, () => now);
    for (let turn = 0; turn < 600; turn += 1) limiter.take('cms');
    expect(() => limiter.take('cms')).toThrow(expect.objectContaining({ code: 'too-many' }));
    limiter.take('another');
    now += 1000;
    for (let turn = 0; turn < 60; turn += 1) limiter.take('cms');
    expect(() => limiter.take('cms')).toThrow('60 requests a second');
  });

  it('logs requests without a word of any story, and counts them', async () => {
    await desk.api.get(path);
    expect(log).toContainEqual({
      type: 'request',
      method: 'GET',
      route: '/api/stories/:id',
      status: 200,
      milliseconds: expect.any(Number),
      by: 'cms',
    });
    expect(JSON.stringify(log)).not.toContain('Skjelvik');
    const { text } = await desk.send('GET', '/metrics');
    expect(text).toMatch(
      /norwire_desk_requests_total\{method="GET",route="\/api\/stories\/:id",status="200"\} \d+/,
    );
  });
});

describe('what changes', () => {
  it('has no listener in who asks for its headers only', async () => {
    expect((await desk.send('HEAD', '/api/events', bearer)).status).toBe(200);
    expect((await desk.send('GET', '/metrics')).text).toMatch(/norwire_desk_listeners 0/);
  });

  /** Reads the events of a connection as they come. */
  function listen(headers: Record<string, string> = {}) {
    const socket = connect(desk.port, '127.0.0.1');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text;
    });
    const lines = Object.entries({ host: `127.0.0.1:${desk.port}`, ...bearer, ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(`GET /api/events HTTP/1.1\r\n${lines.join('')}\r\n`);
    return { socket, heard: () => heard };
  }

  it('is told to all who listen, and again to those who were cut off', async () => {
    const one = listen();
    await desk.until(async () => one.heard().includes('retry:'));
    await desk.api.post(`${path}/presence`, { place: 'p1' });
    const [, id] = await desk.until(async () => /id: (\d+)\r?\nevent: presence/.exec(one.heard()));
    one.socket.destroy();
    await desk.api.post(`${path}/presence`, { gone: true });
    const two = listen({ 'last-event-id': String(id) });
    await desk.until(async () => two.heard().includes('event: presence'));
    two.socket.destroy();
    const three = listen({ 'last-event-id': '99999' });
    await desk.until(async () => three.heard().includes('event: resync'));
    three.socket.destroy();
    await desk.until(async () => /norwire_desk_listeners 0/.test((await desk.send('GET', '/metrics')).text));
  });
});
