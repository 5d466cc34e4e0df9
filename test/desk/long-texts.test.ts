import { afterEach, describe, expect, it } from 'vitest';
import { openThread } from '../../src/cli/commands/desk-thread.ts';
import { NorwireError } from '../../src/errors.ts';
import { harbour, idOf, startDesk } from '../support/open-desk.ts';

describe('the thread beside a desk', () => {
  const thread = openThread({}, { cwd: process.cwd(), env: {} });
  afterEach(() => thread.close());

  it('reads and checks as the desk does, and says what it cannot', async () => {
    const { articles } = await thread.read(Buffer.from(harbour.norwegian), 'havn.txt');
    expect(articles).toMatchObject([{ name: 'havn.txt', text: harbour.norwegian }]);
    const [finding] = await thread.check('Det koster 3,5 millioner kroner.', 'It costs 35 million kroner.');
    expect(finding).toMatchObject({ rule: 'numbers-kept', level: 'error' });
    expect(await thread.check('Det koster 3,5 millioner kroner.', ['It costs 3.5 million kroner.'])).toEqual(
      [],
    );
    await expect(thread.read(Buffer.from(' '), 'tom.txt')).rejects.toEqual(
      new NorwireError('input', 'tom.txt is empty: there is no story in it.'),
    );
  });

  it('does not keep this one from anything else', async () => {
    const odd = 'a\n'.repeat(2_000);
    const done = thread.check(odd, odd).then(() => 'checked');
    const turn = new Promise((next) => setImmediate(() => next('answered')));
    expect(await Promise.race([done, turn])).toBe('answered');
    await done;
  });
});

describe('what is too long for a desk', () => {
  it('is said, and nothing else waits for it', async () => {
    const desk = await startDesk({ files: { 'havn.txt': harbour.norwegian }, stories: [harbour] });
    try {
      await desk.story('havn.txt');
      const paragraph = await desk.api.put(
        `/api/stories/${idOf('havn.txt')}/texts/p1`,
        { text: 'a '.repeat(2_501) },
        1,
      );
      expect(paragraph).toMatchObject({
        status: 422,
        body: { code: 'unusable', message: 'p1 would have 5001 characters; 5000 are the most.' },
      });
      for (const [text, what] of [
        ['a\n'.repeat(2_001), '2,001 lines (2,000 at most)'],
        ['«a» '.repeat(2_501), '10,004 characters in one paragraph (10,000 at most)'],
        ['Kaia er trygg. \n'.repeat(7_000), '112,000 characters (100,000 at most)'],
      ] as const) {
        const told = await desk.api.post('/api/stories', { name: 'lang.txt', text });
        expect(told).toMatchObject({ status: 422, body: { code: 'unusable' } });
        expect(told.body.message).toContain(what);
      }
    } finally {
      await desk.close();
      desk.room.remove();
    }
  });
});
