import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, harbour, idOf, startDesk } from '../support/open-desk.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;
// biome-ignore lint/suspicious/noExplicitAny: a document that is looked into.
let api: any;
const ajv = new Ajv2020({ strict: false });
const id = idOf('havn.txt');

beforeAll(async () => {
  const brief = {
    headline: 'Storm closes harbour',
    lede: 'Skjelvik harbour will close for three weeks.',
    points: [{ text: 'The storm damaged 12 vessels.', cites: ['p1'] }],
    gists: [{ by: 'Amina Larsen', text: 'Amina Larsen said the quay must be safe first.' }],
  };
  desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [{ ...harbour, brief }] });
  await desk.story('havn.txt');
  api = (await desk.api.get('/api/openapi.json')).body;
});
afterAll(async () => {
  await desk.close();
  desk.room.remove();
});

/** Holds an answer to what the document says of it. */
function expectDocumented(method: string, path: string, { status, body }: Answer): void {
  const operation = api.paths[path]?.[method];
  expect(operation, `${method} ${path} is documented`).toBeDefined();
  const { schema } = operation.responses[String(status)]?.content['application/json'] ?? {};
  expect(schema, `${method} ${path} may answer ${status}`).toBeDefined();
  const resolved = schema.$ref === undefined ? schema : api.components.schemas.Error;
  const validate = ajv.compile(resolved);
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
}

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 and names every route once', () => {
    expect(api.openapi).toBe('3.1.0');
    type Operation = { operationId: string; parameters?: { name: string; in: string }[] };
    const paths = Object.entries<Record<string, Operation>>(api.paths);
    const operations = paths.flatMap(([, methods]) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(operations).size).toBe(operations.length);
    expect(operations).toContain('putStoriesByIdTextsByPlace');
    for (const [path, methods] of paths)
      for (const operation of Object.values(methods))
        for (const [, name] of path.matchAll(/\{(\w+)\}/g))
          expect(operation.parameters, path).toContainEqual(
            expect.objectContaining({ name, in: 'path', required: true }),
          );
  });

  it('says what is answered, and it is so', async () => {
    const at = `/api/stories/${id}`;
    const story = await desk.api.get(at);
    expectDocumented('get', '/api/stories/{id}', story);
    expect(story.body.brief.map(({ place }: { place: string }) => place)).toEqual([
      'brief.headline',
      'brief.lede',
      'brief.points.1',
      'gist.q1',
    ]);
    expectDocumented('get', '/api/desk', await desk.api.get('/api/desk'));
    expectDocumented('get', '/api/stories', await desk.api.get('/api/stories'));
    expectDocumented('get', '/api/stories/{id}/state', await desk.api.get(`${at}/state`));
    expectDocumented('get', '/api/stories/{id}/history', await desk.api.get(`${at}/history`));
    expectDocumented('get', '/api/stories/{id}/outputs', await desk.api.get(`${at}/outputs`));
    expectDocumented(
      'post',
      '/api/stories',
      await desk.api.post('/api/stories', { name: 'ny.txt', text: harbour.norwegian }),
    );
    expectDocumented(
      'post',
      '/api/check',
      await desk.api.post('/api/check', { norwegian: 'x', english: 'y' }),
    );
    expectDocumented('post', '/api/invitations', await desk.api.post('/api/invitations'));
    const typed = await desk.api.put(
      `${at}/texts/p1`,
      { text: 'Skjelvik harbour will close after 13 vessels were damaged.' },
      1,
    );
    expectDocumented('put', '/api/stories/{id}/texts/{place}', typed);
    expectDocumented(
      'put',
      '/api/stories/{id}/texts/{place}',
      await desk.api.put(`${at}/texts/p1`, { text: 'Late' }, 1),
    );
    expectDocumented(
      'put',
      '/api/stories/{id}/texts/{place}',
      await desk.api.put(`${at}/texts/p1`, { text: 'Blind' }),
    );
    const key = typed.body.findings[0].key;
    expectDocumented(
      'post',
      '/api/stories/{id}/findings/{key}/dismiss',
      await desk.api.post(`${at}/findings/${key}/dismiss`),
    );
    expectDocumented(
      'post',
      '/api/stories/{id}/approve',
      await desk.api.post(`${at}/approve`, { hash: story.body.hash }),
    );
    expectDocumented('get', '/api/stories/{id}', await desk.api.get('/api/stories/ffffffffffffffff'));
  });

  it('takes out of the brief what an editor empties, and keeps its headline', async () => {
    const at = `/api/stories/${id}`;
    const { body } = await desk.api.get(at);
    const point = body.brief.find(({ place }: { place: string }) => place === 'brief.points.1');
    await desk.api.put(`${at}/texts/brief.points.1`, { text: '' }, point.version);
    const now = await desk.api.get(at);
    await desk.api.post(`${at}/approve`, { hash: now.body.hash, reason: 'the owner says 13' });
    const file = await desk.api.get(`${at}/outputs/ninjs`);
    expect(file.text).toContain('Storm closes harbour');
    expect(file.text).not.toContain('The storm damaged 12 vessels.');
  });
});
