import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import type { DeliveryTarget } from '../../src/desk/index.ts';
import { readArticles } from '../../src/formats/read/read.ts';
import { formats, harbour, idOf, startDesk, type Told } from '../support/open-desk.ts';
import { putFiles, setupFor } from '../support/run-setup.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;

afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

/** A story of the wire with id and version, as NITF. */
function nitf(norwegian: string, version: number, status = 'usable'): string {
  const [headline = '', ...paragraphs] = norwegian.split('\n\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf baselang="nb-NO"><head><title>${headline}</title><docdata management-status="${status}"><doc-id id-string="havn-${version}"/>
<du-key key="havn" version="${version}"/></docdata><revision-history/><meta name="NTBID" content="havn"/></head>
<body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head>
<body.content>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body.content></body></nitf>`;
}

const update: Told = {
  norwegian: [
    'Havna i Skjelvik stenges i tre uker',
    'Havna i Skjelvik stenges fra mandag etter at 14 fartøy ble skadet i stormen.',
    'Ingen mennesker kom til skade.',
    '– Vi kan ikke ta imot skip før kaia er trygg, sier havnesjef Amina Larsen.',
    'Reparasjonen koster 3,5 millioner kroner, ifølge kommunen.',
  ].join('\n\n'),
  english: {
    headline: 'Skjelvik harbour to close for three weeks',
    p1: 'Skjelvik harbour will close from Monday after 14 vessels were damaged in the storm.',
    p2: 'No one was hurt.',
    p3: '<q>We cannot receive ships before the quay is safe,</q> harbour master Amina Larsen said.',
    p4: 'Repairs will cost 3.5 million kroner, according to the municipality.',
  },
  said: [{ quote: 'p3', by: 'Amina Larsen' }],
};

const at = (source: string, path: string) => `/api/stories/${idOf(source)}${path}`;

async function approvedFirst(targets: readonly DeliveryTarget[] = []) {
  desk = await startDesk({
    files: { 'havn-1.xml': nitf(harbour.norwegian, 1) },
    stories: [harbour, update],
    options: { targets },
  });
  await desk.story('havn-1.xml');
  await desk.api.put(
    at('havn-1.xml', '/texts/p2'),
    { text: '“We can’t take in any ships until the quay is safe,” said Amina Larsen, the harbour master.' },
    1,
  );
  const story = await desk.story('havn-1.xml');
  await desk.api.post(at('havn-1.xml', '/approve'), { hash: story.hash });
  return desk.story('havn-1.xml', ({ state }) => state === 'sent');
}

describe('a new version of a story', () => {
  it('starts from the English that was approved, and only what changed is open', async () => {
    expect(await approvedFirst()).toMatchObject({ wire: expect.any(String), version: 1 });
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2) });
    const story = await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    expect(story).toMatchObject({ state: 'stale', source: 'havn-2.xml', version: 2, rank: 0 });
    const changes = story.parts.map(
      ({ place, change }: { place: string; change: { kind: string; was: string } }) => [
        place,
        change.kind,
        change.was,
      ],
    );
    expect(changes).toEqual([
      ['headline', 'same', 'headline'],
      ['p1', 'changed', 'p1'],
      ['p2', 'new', null],
      ['p3', 'same', 'p2'],
      ['p4', 'same', 'p3'],
    ]);
    expect(story.parts[3].text).toBe(
      '“We can’t take in any ships until the quay is safe,” said Amina Larsen, the harbour master.',
    );
    expect(story.parts[1].change.norwegian).toContainEqual({ kind: 'new', text: '14' });
    expect(story.parts[1].change.english).toContainEqual({ kind: 'gone', text: '12' });
    // One story at the desk, by either of its sources.
    expect((await desk.api.get(at('havn-2.xml', ''))).body.id).toBe(story.id);
    expect((await desk.api.get('/api/stories')).body.stories).toHaveLength(1);
  });

  it('is held in the folder until it is approved, with her English in it', async () => {
    await approvedFirst();
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2) });
    const story = await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    const file = () => readFileSync(join(desk.out, 'havn-1.nitf.xml'), 'utf8');
    expect(file()).toContain('management-status="withheld"');
    expect(file()).toContain('said Amina Larsen, the harbour master');
    await desk.api.post(at('havn-1.xml', '/approve'), { hash: story.hash });
    expect(file()).toContain('management-status="usable"');
    expect(file()).toContain('14 vessels');
  });

  it('is not approved by who saw the Norwegian before it, also where the English reads the same', async () => {
    const { hash } = await approvedFirst();
    const corrected = harbour.norwegian.replace('ifølge kommunen', 'ifølge fylket');
    putFiles(desk.inbox, { 'havn-2.xml': nitf(corrected, 2) });
    const story = await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    expect(story.parts[3].text).toBe('Repairs will cost 3.5 million kroner, according to the municipality.');
    expect((await desk.api.post(at('havn-1.xml', '/approve'), { hash })).body).toMatchObject({
      code: 'text-changed',
      hash: story.hash,
    });
    expect(
      (await desk.api.post(at('havn-1.xml', '/approve'), { hash: story.hash, reason: 'As is' })).status,
    ).toBe(200);
  });

  it('does not overwrite what is being typed: the page is told that the version is another', async () => {
    await approvedFirst();
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2) });
    await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    const late = await desk.api.put(
      at('havn-1.xml', '/texts/p2'),
      { text: 'typed into the version before' },
      2,
    );
    expect(late).toMatchObject({ status: 412, body: { edition: 2, merged: null } });
    expect((await desk.api.get(at('havn-1.xml', '/history'))).body.edits[0]).toMatchObject({
      kind: 'aside',
      after: 'typed into the version before',
    });
  });

  it('does not make late what is typed into a part that it left alone', async () => {
    await approvedFirst();
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2) });
    await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    const put = (place: string, text: string, version: number) =>
      desk.api.put(at('havn-1.xml', `/texts/${place}`), { text }, version);
    const headline = await put('headline', 'Skjelvik harbour closes for three weeks', 1);
    expect(headline).toMatchObject({ status: 200, body: { state: 'stale' } });
    expect((await put('headline', 'Typed by another who saw the first', 1)).status).toBe(412);
    // p1 has another figure now, and what is called p2 is another paragraph.
    expect((await put('p1', 'Typed into the version before', 1)).status).toBe(412);
    expect((await put('p2', 'Typed into the version before', 2)).status).toBe(412);
  });

  it('that calls the story back makes cancelling items, and names the files to pull', async () => {
    await approvedFirst();
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2, 'canceled') });
    const story = await desk.story('havn-1.xml', ({ state }) => state === 'withdrawn');
    expect(story.reason).toContain('called back by the wire');
    expect(story.reason).toContain('havn-1.nitf.xml');
    expect(existsSync(join(desk.out, 'havn-1.nitf.xml'))).toBe(false);
    const cancelling = readFileSync(join(desk.out, 'havn-1.withdrawn.nitf.xml'), 'utf8');
    expect(cancelling).toContain('management-status="canceled"');
  });

  it('that calls it back is told to whoever was sent it', async () => {
    const told: string[] = [];
    const target: DeliveryTarget = {
      name: 'cms',
      hand: async ({ id, event, withdrawn }) => {
        told.push(`${event} ${id} ${withdrawn?.by ?? ''}`);
        return null;
      },
    };
    await approvedFirst([target]);
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2, 'canceled') });
    await desk.until(async () => told.length === 2);
    const id = idOf('havn-1.xml');
    expect(told).toEqual([`approved ${id}.1.cms `, `withdrawn ${id}.1w.cms the wire`]);
  });
});

describe('a story withdrawn at the desk', () => {
  it('is withdrawn in the folder again where a newer version brought it back', async () => {
    await approvedFirst();
    await desk.api.post(at('havn-1.xml', '/withdraw'), { reason: 'Wrong harbour' });
    putFiles(desk.inbox, { 'havn-2.xml': nitf(update.norwegian, 2) });
    await desk.story('havn-1.xml', ({ edition }) => edition === 2);
    const standing = () =>
      readdirSync(desk.out).filter((name) => name.endsWith('.nitf.xml') && !name.includes('.withdrawn.'));
    const [file = ''] = standing();
    expect(file).toMatch(/^havn/);
    const { body } = await desk.api.post(at('havn-1.xml', '/withdraw'), {
      reason: 'Still the wrong harbour',
    });
    expect(body.reason).toContain(file);
    expect(standing()).toEqual([]);
    expect(readFileSync(join(desk.out, file.replace('.nitf', '.withdrawn.nitf')), 'utf8')).toContain(
      'Still the wrong harbour',
    );
  });

  it('is not made anew from the same text when the desk is opened again', async () => {
    await approvedFirst();
    await desk.api.post(at('havn-1.xml', '/withdraw'), { reason: 'Wrong harbour' });
    expect(readFileSync(join(desk.out, 'havn-1.withdrawn.nitf.xml'), 'utf8')).toContain('Wrong harbour');
    const { room, asked } = desk;
    await desk.close();
    const before = asked.length;
    desk = await startDesk({ room, stories: [harbour, update] });
    await desk.until(async () => (await desk.api.get('/api/desk')).body.counts.done === 1);
    const story = await desk.story('havn-1.xml');
    expect(story.state).toBe('withdrawn');
    expect(story.reason).toContain('To pull: havn-1.md, havn-1.ninjs.json, havn-1.nitf.xml.');
    expect(before).toBeGreaterThan(0);
    expect(desk.asked).toHaveLength(0);
    expect(existsSync(join(desk.out, 'havn-1.nitf.xml'))).toBe(false);
  });
});

describe('a desk that is opened again', () => {
  it('has everything as it was left, and lets in the same browser', async () => {
    await approvedFirst();
    const { pathname, search } = new URL(desk.invite());
    const cookie =
      String((await desk.send('GET', `${pathname}${search}`)).headers['set-cookie']).split(';')[0] ?? '';
    const story = (await desk.api.get(at('havn-1.xml', ''))).body;
    const { room, port } = desk;
    await desk.close();
    desk = await startDesk({ room, stories: [harbour, update], options: { port } });
    expect((await desk.send('GET', '/api/stories', { cookie })).status).toBe(200);
    const again = await desk.story('havn-1.xml');
    expect(again).toMatchObject({ state: 'sent', hash: story.hash, parts: story.parts });
    expect(readFileSync(join(desk.out, 'havn-1.nitf.xml'), 'utf8')).toContain('management-status="usable"');
  });

  it('knows what the wire called back while it was closed', async () => {
    await approvedFirst();
    const { room, inbox, out } = desk;
    await desk.close();
    putFiles(inbox, { 'havn-2.xml': nitf(update.norwegian, 2, 'canceled') });
    const batch = setupFor(out, {
      formats,
      settings: 'settings-1',
      readArticles: async (bytes, name) => readArticles(Buffer.from(bytes).toString('utf8'), name),
    }).setup;
    // The second run looks at the first version again, and finds it called back.
    for (const _ of ['first', 'second']) await runBatch(batch, { inputs: [inbox] });
    desk = await startDesk({ room, stories: [harbour, update] });
    const story = await desk.story('havn-1.xml', ({ state }) => state === 'withdrawn');
    expect(story.reason).toContain('called back by the wire');
  });

  it('takes in what a batch has made before', async () => {
    desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
    await desk.story('havn.txt');
    const { room } = desk;
    await desk.close();
    const { rmSync } = await import('node:fs');
    for (const ending of ['', '-wal', '-shm'])
      rmSync(join(room.path, 'ut/.norwire', `desk.sqlite${ending}`), { force: true });
    desk = await startDesk({ room, stories: [harbour] });
    expect(await desk.story('havn.txt')).toMatchObject({ state: 'machine', edition: 1 });
    expect(desk.asked).toHaveLength(0);
  });
});
