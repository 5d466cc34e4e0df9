import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJournal } from '../../src/batch/journal/journal.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';

let desk: Awaited<ReturnType<typeof startDesk>>;

beforeEach(async () => {
  desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
  await desk.story('havn.txt');
});
afterEach(async () => {
  await desk.close();
  desk.room.remove();
});

const at = (path: string) => `/api/stories/${idOf('havn.txt')}${path}`;

describe('a part asked for again', () => {
  it('is asked for alone, with the editor’s words and the English that stands, and comes with our marks', async () => {
    await desk.api.post(at('/texts/p2/ask'), { wish: 'say “quay”, not "dock"' });
    const story = await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    expect(story.suggestions[0]).toMatchObject({
      text: '“We can’t take in ships until the quay is safe,” harbour master Amina Larsen said.',
      late: false,
    });
    const words = desk.asked.at(-1)?.messages.at(-1)?.content ?? '';
    expect(words).toContain(JSON.stringify('say “quay”, not "dock"'));
    expect(words).toContain('An editor has read p2 in English');
    expect(words).toMatch(/"parts":\{"p2":/);
    expect(words).toContain(JSON.stringify(story.parts[2].text));
  });

  it('is taken over in one step, and told when the part is asked for once more', async () => {
    await desk.api.post(at('/texts/p2/ask'));
    const story = await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    const [{ number, text }] = story.suggestions;
    expect((await desk.api.post(at(`/suggestions/${number}/take`))).status).toBe(428);
    await desk.api.put(at('/texts/p2'), { text: '“We can’t,” said Amina Larsen.' }, 1);
    const late = await desk.api.post(at(`/suggestions/${number}/take`), {}, { 'if-match': '"1"' });
    expect(late).toMatchObject({ status: 412, body: { current: { version: 2 } } });
    const taken = await desk.api.post(at(`/suggestions/${number}/take`), {}, { 'if-match': '"2"' });
    expect(taken.body.changed).toMatchObject({ place: 'p2', text, by: 'cms' });
    expect((await desk.api.get(at(''))).body.suggestions).toEqual([]);
    await desk.api.post(at('/texts/p2/ask'));
    await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    const words = desk.asked.at(-1)?.messages.at(-1)?.content ?? '';
    expect(words).toContain(`Suggested before and not wanted, as JSON: ${JSON.stringify([text])}`);
  });

  it('is in the account of the folder', async () => {
    const paid = (): [number, number] => {
      const journal = readJournal(desk.out);
      const { requests, output_tokens } = journal.stories.get('havn.txt') ?? {
        requests: 0,
        output_tokens: 0,
      };
      journal.close();
      return [requests, output_tokens];
    };
    expect(paid()).toEqual([1, 500]);
    await desk.api.post(at('/texts/p2/ask'));
    await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    await desk.until(async () => paid()[0] === 2);
    expect(paid()).toEqual([2, 1000]);
  });

  it('may be asked for without a wish', async () => {
    await desk.api.post(at('/texts/p3/ask'));
    await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'ready');
    expect(desk.asked.at(-1)?.messages.at(-1)?.content).toContain('Write it another way');
  });

  it('says why where no model can be asked', async () => {
    await desk.close();
    const { NorwireError } = await import('../../src/errors.ts');
    desk = await startDesk({
      room: desk.room,
      stories: [harbour],
      rewrite: () => Promise.reject(new NorwireError('model', 'There is no recorded answer.')),
    });
    await desk.story('havn.txt');
    await desk.api.post(at('/texts/p3/ask'));
    const story = await desk.story('havn.txt', ({ suggestions }) => suggestions[0]?.state === 'failed');
    expect(story.suggestions[0].text).toBe('There is no recorded answer.');
  });
});
