import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbour, idOf, startDesk, type Told } from '../support/open-desk.ts';
import { putFiles } from '../support/run-setup.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;

const changed: Told = {
  ...harbour,
  norwegian: harbour.norwegian.replace('12 fartøy', '14 fartøy'),
  english: { ...harbour.english, p1: harbour.english.p1?.replace('12 vessels', '14 vessels') ?? '' },
};
const feed = (titles: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Nyheter</title>${titles
    .map(
      (title) =>
        `<item><title>${title}</title><description>${harbour.norwegian.split('\n\n')[1]}</description></item>`,
    )
    .join('')}</channel></rss>`;

beforeEach(async () => {
  desk = await startDesk({ stories: [harbour, changed] });
});
afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const handIn = (body: unknown) => desk.api.post('/api/stories', body);

describe('a story handed in', () => {
  it('is in the inbox at once, and worked on as if it had come into a folder', async () => {
    const taken = await handIn({ name: 'havn.txt', text: harbour.norwegian });
    expect(taken).toMatchObject({
      status: 202,
      body: { stories: [{ id: idOf('posted/havn.txt'), state: 'arriving' }] },
    });
    expect((await desk.api.get(`/api/stories/${taken.body.stories[0].id}/state`)).status).toBe(200);
    expect(await desk.story('posted/havn.txt')).toMatchObject({ state: 'machine', errors: 0 });
    const { body } = await desk.api.get(`/api/stories/${idOf('posted/havn.txt')}/outputs`);
    expect(body.outputs.map(({ format }: { format: string }) => format)).toEqual(['md', 'ninjs', 'nitf']);
    const file = await desk.api.get(`/api/stories/${idOf('posted/havn.txt')}/outputs/nitf`);
    expect(file.text).toContain('Skjelvik harbour to close');
    expect(file.headers['content-disposition']).toContain('attachment');
  });

  it('is a new version when it comes again changed, and nothing when it comes again the same', async () => {
    await handIn({ name: 'havn.txt', text: harbour.norwegian });
    await desk.story('posted/havn.txt');
    const asked = desk.asked.length;
    await handIn({ name: 'havn.txt', text: harbour.norwegian });
    await handIn({ name: 'havn.txt', base64: Buffer.from(changed.norwegian).toString('base64') });
    const story = await desk.story('posted/havn.txt', ({ edition }) => edition === 2);
    expect(story.parts[1].change).toMatchObject({
      kind: 'changed',
      english: expect.arrayContaining([{ kind: 'new', text: '14' }]),
    });
    expect(desk.asked).toHaveLength(asked + 1);
  });

  it('is another story than a file of the same name in a folder that is watched', async () => {
    const other = { 'posted/havn.txt': changed.norwegian };
    putFiles(desk.inbox, other);
    await desk.story('posted/havn.txt');
    const { body } = await handIn({ name: 'havn.txt', text: harbour.norwegian });
    const [{ id }] = body.stories;
    expect(id).not.toBe(idOf('posted/havn.txt'));
    const english = async (of: string) => (await desk.api.get(`/api/stories/${of}`)).body.parts?.[1].text;
    expect(await desk.until(() => english(id))).toContain('12 vessels');
    expect(await english(idOf('posted/havn.txt'))).toContain('14 vessels');
  });

  it('outlasts the desk', async () => {
    await handIn({ name: 'havn.txt', text: harbour.norwegian });
    await desk.close();
    desk = await startDesk({ room: desk.room, stories: [harbour] });
    expect(await desk.story('posted/havn.txt')).toMatchObject({ state: 'machine' });
  });

  it('may be several of one file, each with its id', async () => {
    const taken = await handIn({
      name: 'feed.xml',
      text: feed(['Havna i Skjelvik stenges i tre uker', 'Havna i Skjelvik stenges']),
    });
    expect(taken.body.stories.map(({ id }: { id: string }) => id)).toEqual([
      idOf('posted/feed.xml#1'),
      idOf('posted/feed.xml#2'),
    ]);
  });

  it.each([
    ['../../ut/.norwire/desk.sqlite', 'etter.txt'],
    ['C:\\windows\\con', 'con'],
    ['/etc/passwd', 'passwd'],
    ['.skjult', 'skjult'],
  ])('never leaves its folder under the name %s', async (name) => {
    const taken = await handIn({ name, text: harbour.norwegian });
    expect(taken.status).toBe(202);
    const { body } = await desk.api.get(`/api/stories/${taken.body.stories[0].id}/state`);
    expect(body.source).toMatch(/^posted\/[^/\\.][^/\\]*$/);
  });

  it('is refused in a sentence where no story is in it', async () => {
    expect((await handIn({ name: 'x.xml', text: '<nitf><body>' })).body).toMatchObject({
      code: 'unusable',
      message: expect.stringContaining('x.xml'),
    });
    expect((await handIn({ name: 'x.txt' })).body).toMatchObject({ code: 'malformed' });
    expect((await handIn({ name: 'x.txt', text: '  ' })).status).toBeGreaterThanOrEqual(400);
  });

  it('keeps scripts and markup of a story as the words they are', async () => {
    const text = harbour.norwegian.replace('Skjelvik stenges i', '<script>alert(1)</script> stenges i');
    await handIn({ name: 'fæl.txt', text });
    const story = await desk.story('posted/fæl.txt');
    expect(story.parts[0].norwegian).toContain('<script>alert(1)</script>');
    const page = await desk.send('GET', '/');
    expect(page.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    const file = await desk.api.get(`/api/stories/${story.id}/outputs/md`);
    expect(file.headers['content-type']).toContain('text/plain');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
  });
});
