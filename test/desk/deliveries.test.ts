import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commandTarget, type DeliveryTarget, superdeskTarget, webhookTarget } from '../../src/desk/index.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';
import { folderWith } from '../support/run-setup.ts';

type Desk = Awaited<ReturnType<typeof startDesk>>;
const closing: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const secret = 'a-secret-to-sign-with';
const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;

async function deskWith(
  targets: readonly DeliveryTarget[],
  change: Parameters<typeof startDesk>[0] = {},
): Promise<Desk> {
  const desk = await startDesk({
    files: { 'havn.txt': harbour.norwegian },
    stories: [harbour],
    options: { targets },
    ...change,
  });
  closing.push(async () => {
    await desk.close();
    desk.room.remove();
  });
  await desk.story('havn.txt');
  return desk;
}

async function approve(desk: Desk): Promise<void> {
  const { hash } = await desk.story('havn.txt');
  expect((await desk.api.post(at('/approve'), { hash })).status).toBe(200);
}

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
}

/** A stand-in that hears posts and answers with these statuses in order, the last for good. */
async function receiver(statuses: readonly number[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let raw = '';
    request.setEncoding('utf8').on('data', (piece) => {
      raw += piece;
    });
    request.on('end', () => {
      response.statusCode = statuses[Math.min(heard.length, statuses.length - 1)] ?? 200;
      heard.push({ headers: request.headers, raw });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  closing.push(close);
  return { heard, close, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

describe('the webhook', () => {
  it('is signed over its raw body, and tried again with the same id until it is taken', async () => {
    const { heard, address } = await receiver([500, 200]);
    const desk = await deskWith([webhookTarget(address, secret, Date.now)]);
    await approve(desk);
    expect(
      await desk.story('havn.txt', ({ deliveries }) =>
        deliveries.some((one: { trouble: string | null }) => one.trouble),
      ),
    ).toMatchObject({
      state: 'approved',
      undelivered: true,
      rank: 0,
    });
    await desk.api.post(at('/deliver-again'));
    const sent = await desk.story('havn.txt', ({ state }) => state === 'sent');
    expect(sent).toMatchObject({ undelivered: false, rank: 2 });
    expect(heard).toHaveLength(2);
    for (const { headers, raw } of heard) {
      expect(headers['webhook-id']).toBe(`${idOf('havn.txt')}.1.webhook`);
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${raw}`;
      expect(headers['webhook-signature']).toBe(
        `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`,
      );
      expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    }
    expect(JSON.parse(heard[1]?.raw ?? '')).toMatchObject({
      type: 'story.approved',
      story: { id: idOf('havn.txt'), version: 1 },
      status: 'usable',
      by: 'cms',
      document: {
        headline: { text: 'Skjelvik harbour to close for three weeks' },
        machineNote: expect.stringContaining('edited by cms'),
      },
    });
  });

  it('tells of a withdrawal only those who were sent the story', async () => {
    const { heard, address } = await receiver([200]);
    const desk = await deskWith([webhookTarget(address, secret, Date.now)]);
    await approve(desk);
    await desk.story('havn.txt', ({ state }) => state === 'sent');
    await desk.api.post(at('/withdraw'), { reason: 'Wrong harbour' });
    await desk.until(async () => heard.length === 2);
    expect(JSON.parse(heard[1]?.raw ?? '')).toMatchObject({
      type: 'story.withdrawn',
      status: 'canceled',
      reason: 'Wrong harbour',
    });
    const other = await receiver([200]);
    const second = await deskWith([webhookTarget(other.address, secret, Date.now)]);
    await second.api.post(at('/withdraw'), { reason: 'Not ours' });
    await second.story('havn.txt', ({ deliveries }) =>
      deliveries.every(({ state }: { state: string }) => state === 'done'),
    );
    expect(other.heard).toEqual([]);
  });

  it('takes a secret as the libraries of Standard Webhooks write it: the key is what its base64 says', async () => {
    const { heard, address } = await receiver([200]);
    const key = Buffer.from('twenty-four bytes of key');
    const desk = await deskWith([webhookTarget(address, `whsec_${key.toString('base64')}`, Date.now)]);
    await approve(desk);
    await desk.until(async () => heard.length === 1);
    const [{ headers, raw }] = heard as [Heard];
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${raw}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
  });

  it('goes to https addresses, or to this machine', () => {
    expect(() => webhookTarget('http://cms.example/hook', secret, Date.now)).toThrow('https');
    expect(() => webhookTarget('file:///etc/passwd', secret, Date.now)).toThrow('https');
    expect(webhookTarget('https://cms.example/hook', secret, Date.now).name).toBe('webhook');
  });

  it('says what keeps it from its address', async () => {
    const { address, close } = await receiver([200]);
    await close();
    const desk = await deskWith([webhookTarget(address, secret, Date.now)]);
    await approve(desk);
    const story = await desk.story('havn.txt', ({ deliveries }) =>
      deliveries.some((one: { trouble: string | null }) => one.trouble !== null),
    );
    const { port } = new URL(address);
    expect(story.deliveries).toContainEqual(
      expect.objectContaining({
        target: 'webhook',
        trouble: `it could not be reached (connect ECONNREFUSED 127.0.0.1:${port})`,
      }),
    );
  });

  it('is still due when the desk was closed before it was taken', async () => {
    const { heard, address } = await receiver([503, 200]);
    const desk = await startDesk({
      files: { 'havn.txt': harbour.norwegian },
      stories: [harbour],
      options: { targets: [webhookTarget(address, secret, Date.now)] },
    });
    await desk.story('havn.txt');
    await approve(desk);
    await desk.until(async () => heard.length === 1);
    await desk.story('havn.txt', ({ deliveries }) =>
      deliveries.some((one: { trouble: string | null }) => one.trouble),
    );
    await desk.close();
    const again = await deskWith([webhookTarget(address, secret, Date.now)], {
      room: desk.room,
      stories: [harbour],
      options: { targets: [webhookTarget(address, secret, Date.now)] },
    });
    await again.api.post(at('/deliver-again'));
    await again.story('havn.txt', ({ state }) => state === 'sent');
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });
});

describe('a command', () => {
  it('gets the story as JSON on stdin, and has taken it when it ends with 0', async () => {
    const room = folderWith();
    closing.push(room.remove);
    const script = join(room.path, 'take.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync, existsSync } from 'node:fs';
       const first = !existsSync('tried'); writeFileSync('tried', '1');
       if (first) { console.error('the CMS is asleep'); process.exit(7); }
       writeFileSync('took.json', readFileSync(0)); writeFileSync('delivery', process.env.NORWIRE_DELIVERY);`,
    );
    const desk = await deskWith([
      commandTarget(`"${process.execPath}" "${script}"`, { cwd: room.path, env: process.env }),
    ]);
    await approve(desk);
    const tried = await desk.story('havn.txt', ({ deliveries }) =>
      deliveries.some((one: { trouble: string | null }) => one.trouble),
    );
    expect(tried.deliveries).toContainEqual(
      expect.objectContaining({ target: 'command', trouble: 'the command ended with 7: the CMS is asleep' }),
    );
    await desk.api.post(at('/deliver-again'));
    await desk.story('havn.txt', ({ state }) => state === 'sent');
    const took = JSON.parse(readFileSync(join(room.path, 'took.json'), 'utf8'));
    expect(took).toMatchObject({ type: 'story.approved', id: `${idOf('havn.txt')}.1.command` });
    expect(readFileSync(join(room.path, 'delivery'), 'utf8')).toBe(took.id);
  });
});

describe('the Superdesk feed', () => {
  it('writes items as its ninjs parser reads them: one guid, versions that rise, times it can read', async () => {
    const room = folderWith();
    closing.push(room.remove);
    const desk = await deskWith([superdeskTarget(room.path)]);
    await approve(desk);
    const story = await desk.story('havn.txt', ({ state }) => state === 'sent');
    await desk.api.put(at('/texts/headline'), { text: 'Skjelvik harbour closes' }, story.parts[0].version);
    await approve(desk);
    await desk.story('havn.txt', ({ state }) => state === 'sent');
    await desk.api.post(at('/withdraw'), { reason: 'Wrong harbour' });
    await desk.until(
      async () => readdirSync(room.path).filter((name) => name.endsWith('.json')).length === 3,
    );
    const id = idOf('havn.txt');
    const items = [`${id}-1.json`, `${id}-2.json`, `${id}-2-withdrawn.json`].map((name) =>
      JSON.parse(readFileSync(join(room.path, name), 'utf8')),
    );
    expect(items.map(({ guid }) => guid)).toEqual(Array(3).fill(`urn:norwire:desk:${id}`));
    expect(items.map(({ pubstatus }) => pubstatus)).toEqual(['usable', 'usable', 'canceled']);
    for (const { versioncreated, type, body_html } of items) {
      // strptime("%Y-%m-%dT%H:%M:%S+0000")
      expect(versioncreated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
      expect(type).toBe('text');
      expect(body_html).toContain('<p class="lead">');
    }
    expect(items[1]).toMatchObject({ headline: 'Skjelvik harbour closes', version: '2', language: 'en' });
    expect(items[1].ednote).toContain('edited by cms');
  });
});
