import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;
let answer: (text: string) => void;

beforeEach(async () => {
  desk = await startDesk({
    files: { 'havn.txt': harbour.norwegian },
    stories: [harbour],
    rewrite: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  await desk.story('havn.txt');
});
afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;
const put = (text: string, version: number, place = 'p1') =>
  desk.api.put(at(`/texts/${place}`), { text }, version);
const base = harbour.english.p1 ?? '';

describe('two editors of one story', () => {
  it('do not meet in different parts', async () => {
    const [one, other] = await Promise.all([
      put(base.replace('will close', 'closes'), 1),
      put('Storm to close Skjelvik harbour for three weeks', 1, 'headline'),
    ]);
    expect([one?.status, other?.status]).toEqual([200, 200]);
  });

  it('are both heard when they meet in one part: the later is told of the other’s text, and of both in one', async () => {
    await put(base.replace('will close', 'closes'), 1);
    const mine = base.replace('vessels', 'ships');
    const late = await put(mine, 1);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'changed',
      place: 'p1',
      current: { text: base.replace('will close', 'closes'), version: 2, by: 'cms' },
      yours: mine,
      merged: base.replace('will close', 'closes').replace('vessels', 'ships'),
    });
    expect((await put(late.body.merged, late.body.current.version)).status).toBe(200);
  });

  it('settle it themselves where they changed the same words, and neither text is lost', async () => {
    await put(base.replace('12 vessels', 'a dozen vessels'), 1);
    const mine = base.replace('12 vessels', 'twelve boats');
    const late = await put(mine, 1);
    expect(late.body.merged).toBeNull();
    const { body } = await desk.api.get(at('/history'));
    expect(body.edits).toContainEqual(expect.objectContaining({ kind: 'aside', after: mine }));
  });

  it('may save the same text twice', async () => {
    const text = base.replace('will close', 'closes');
    await put(text, 1);
    expect((await put(text, 1)).status).toBe(200);
  });

  it('see who else is there, and who has left', async () => {
    const present = async () => (await desk.api.get(at(''))).body.present;
    await desk.api.post(at('/presence'), { place: 'p2' }, { 'norwire-window': 'w1' });
    await desk.api.post(at('/presence'), { place: null }, { 'norwire-window': 'w2' });
    expect(await present()).toMatchObject([
      { who: 'w1', place: 'p2' },
      { who: 'w2', place: null },
    ]);
    await desk.api.post(at('/presence'), { gone: true }, { 'norwire-window': 'w1' });
    expect(await present()).toMatchObject([{ who: 'w2' }]);
  });
});

describe('a part asked for again', () => {
  it('comes as a suggestion, and overwrites nothing that was typed while the model answered', async () => {
    expect((await desk.api.post(at('/texts/p1/ask'), { wish: 'shorter' })).status).toBe(202);
    expect((await desk.api.post(at('/texts/p1/ask'), { wish: 'longer' })).body).toMatchObject({
      code: 'wrong-state',
    });
    const mine = base.replace('will close', 'closes');
    await put(mine, 1);
    answer('Skjelvik harbour closes on Monday; the storm damaged 12 vessels.');
    const story = await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    expect(story.parts[1].text).toBe(mine);
    expect(story.suggestions).toMatchObject([
      { place: 'p1', wish: 'shorter', late: true, text: expect.stringMatching(/^Skjelvik/) },
    ]);
    await desk.api.post(at(`/suggestions/${story.suggestions[0].number}/drop`));
    expect((await desk.api.get(at(''))).body.suggestions).toEqual([]);
  });

  it('must be a part of the story', async () => {
    expect((await desk.api.post(at('/texts/brief.lede/ask'), {})).body).toMatchObject({ code: 'unusable' });
  });
});

describe('a story that is withdrawn while it is open', () => {
  it('takes no more text, but keeps what was typed', async () => {
    const { body } = await desk.api.post(at('/withdraw'), { reason: 'The harbour stays open' });
    expect(body).toMatchObject({
      state: 'withdrawn',
      reason: expect.stringMatching(/^The harbour stays open \(cms\)\. To pull: havn\.md/),
    });
    const mine = base.replace('will close', 'closes');
    expect((await put(mine, 1)).body).toMatchObject({ code: 'wrong-state' });
    expect((await desk.api.get(at('/history'))).body.edits[0]).toMatchObject({ kind: 'aside', after: mine });
    const { hash } = (await desk.api.get(at(''))).body;
    expect((await desk.api.post(at('/approve'), { hash })).body).toMatchObject({ code: 'wrong-state' });
    expect((await desk.api.post(at('/withdraw'), { reason: '' })).status).toBe(400);
  });

  it('does not come back by an undo', async () => {
    const { version } = (await put(base.replace('will close', 'closes'), 1)).body.changed;
    await desk.api.post(at('/withdraw'), { reason: 'The harbour stays open' });
    const undo = await desk.api.post(at('/texts/p1/undo'), {}, { 'if-match': `"${version}"` });
    expect(undo).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await desk.api.get(at('/state'))).body.state).toBe('withdrawn');
  });
});
