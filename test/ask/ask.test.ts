import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask, type Fault, type Question, type ReplyPiece } from '../../src/ask/loop/ask.ts';
import { answerWith, fakeModel } from '../support/fake-model.ts';

type Reply = { readonly parts: readonly { readonly id: string; readonly text: string }[] };
const shape = z.object({ parts: z.array(z.object({ id: z.string(), text: z.string() })) });
const request = {
  task: 'translate',
  messages: [
    { role: 'system', content: 'You translate.' },
    { role: 'user', content: 'Ferja er innstilt. – Vi ventar, seier Moe.' },
  ],
  schema: { name: 'parts', schema: {} },
  maxOutputTokens: 500,
  material: 'first',
} as const;

/** A text that says "misfit" does not fit. */
function questionOf(...wanted: string[]) {
  const faults: (readonly Fault[])[] = [];
  const asked: { readonly pieces: readonly string[]; readonly again: boolean }[] = [];
  const question: Question<Reply, string> = {
    request,
    shape,
    wanted,
    readPieces: ({ parts }) =>
      parts.map(
        ({ id, text }): ReplyPiece<string> =>
          text.includes('misfit') ? { id, misfit: `${text}.` } : { id, value: text },
      ),
    sayAgain: (found) => {
      faults.push(found);
      return { words: `Again: ${found.map(({ id }) => id).join(' ')}`, material: 'second' };
    },
    onAsk: (pieces, again) => asked.push({ pieces, again }),
  };
  return { question, faults, asked };
}

const replyOf = (texts: Readonly<Record<string, string>>): Reply => ({
  parts: Object.entries(texts).map(([id, text]) => ({ id, text })),
});
const cutOff = { ...answerWith('{"parts": [{"id": "p1"'), finish: 'length' };

describe('asking', () => {
  it('is done once where every piece fits', async () => {
    const { question, faults, asked } = questionOf('headline', 'p1');
    const fake = fakeModel([replyOf({ headline: 'Ferry off', p1: 'The ferry is off.' })]);
    const answered = await ask(question, fake.model);
    expect([...answered.pieces]).toEqual([
      ['headline', 'Ferry off'],
      ['p1', 'The ferry is off.'],
    ]);
    expect(answered).toMatchObject({ misfits: new Map(), cutOff: false });
    expect(fake.asked).toEqual([request]);
    expect(asked).toEqual([{ pieces: ['headline', 'p1'], again: false }]);
    expect(faults).toEqual([]);
  });

  it('leaves out what was not asked for', async () => {
    const { question } = questionOf('p1');
    const answered = await ask(question, fakeModel([replyOf({ p1: 'One.', p9: 'Nine.' })]).model);
    expect([...answered.pieces.keys()]).toEqual(['p1']);
    expect(answered.misfits).toEqual(new Map());
  });

  it('tells of each answer, paid for or not', async () => {
    const told: string[] = [];
    const { question } = questionOf('p1');
    const fake = fakeModel(['no JSON', replyOf({ p1: 'One.' })]);
    await ask({ ...question, onAnswer: ({ text }) => told.push(text) }, fake.model);
    expect(told).toEqual(['no JSON', '{"parts":[{"id":"p1","text":"One."}]}']);
  });

  it('needs nobody to be told', async () => {
    const { onAsk: _, ...question } = questionOf('p1').question;
    expect((await ask(question, fakeModel([replyOf({ p1: 'One.' })]).model)).pieces.get('p1')).toBe('One.');
  });
});

describe('a second asking', () => {
  it('names every piece that misfits, in order, and what was wrong with it', async () => {
    const { question, faults, asked } = questionOf('p1', 'p2', 'p3', 'p4', 'p5');
    const first = {
      parts: [
        ...replyOf({ p4: 'another misfit', p1: 'a misfit', p3: 'Three.' }).parts,
        ...replyOf({ p5: 'Five.' }).parts,
        ...replyOf({ p5: 'Five again.' }).parts,
      ],
    };
    const fake = fakeModel([first, replyOf({ p1: 'One.', p2: 'Two.', p4: 'Four.', p5: 'Five.' })]);
    const answered = await ask(question, fake.model);
    expect(faults).toEqual([
      [
        { id: 'p1', says: ['a misfit.'] },
        { id: 'p2', says: ['It is missing from the reply.'] },
        { id: 'p4', says: ['another misfit.'] },
        { id: 'p5', says: ['It stands in the reply more than once, in different words.'] },
      ],
    ]);
    expect(asked.at(-1)).toEqual({ pieces: ['p1', 'p2', 'p4', 'p5'], again: true });
    expect(Object.fromEntries(answered.pieces)).toEqual({
      p1: 'One.',
      p2: 'Two.',
      p3: 'Three.',
      p4: 'Four.',
      p5: 'Five.',
    });
    expect(answered.misfits).toEqual(new Map());
  });

  it('goes on from the first, under a task and a material of its own', async () => {
    const { question } = questionOf('p1');
    const first = replyOf({ p1: 'a misfit' });
    const fake = fakeModel([first, replyOf({ p1: 'One.' })]);
    await ask(question, fake.model);
    expect(fake.asked[1]).toEqual({
      ...request,
      task: 'translate-again',
      material: 'second',
      messages: [
        ...request.messages,
        { role: 'assistant', content: JSON.stringify(first) },
        { role: 'user', content: 'Again: p1' },
      ],
    });
  });

  it.each([
    ['of the wrong shape is shown again', { parts: 'none' }, true, 500],
    ['that is no JSON is not shown again', 'Sorry!', false, 500],
    ['that was cut off is not shown again, and gets twice the room', cutOff, false, 1000],
    ['that was refused is not shown again', { ...answerWith(''), refusal: 'No.' }, false, 500],
  ])('a first reply %s', async (_, first, isShown, maxOutputTokens) => {
    const { question, faults } = questionOf('p1', 'p2');
    const fake = fakeModel([first, replyOf({ p1: 'One.', p2: 'Two.' })]);
    const answered = await ask(question, fake.model);
    expect(faults[0]?.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(fake.asked[1]?.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      ...(isShown ? ['assistant'] : []),
      'user',
    ]);
    expect(fake.asked[1]?.maxOutputTokens).toBe(maxOutputTokens);
    expect([...answered.pieces.values()]).toEqual(['One.', 'Two.']);
  });

  it('is the last: a piece that still does not fit is named with the second reason', async () => {
    const { question } = questionOf('p1', 'p2', 'p3');
    const fake = fakeModel([
      replyOf({ p1: 'a misfit', p2: 'Two.', p3: 'a misfit' }),
      replyOf({ p1: 'another misfit' }),
    ]);
    const answered = await ask(question, fake.model);
    expect([...answered.pieces]).toEqual([['p2', 'Two.']]);
    expect([...answered.misfits]).toEqual([
      ['p1', 'another misfit.'],
      ['p3', 'It is missing from the reply.'],
    ]);
    expect(fake.asked).toHaveLength(2);
  });

  it('changes no piece that it was not asked for', async () => {
    const { question } = questionOf('p1', 'p2');
    const fake = fakeModel([
      replyOf({ p1: 'One.', p2: 'a misfit' }),
      replyOf({ p1: 'Something else.', p2: 'Two.' }),
    ]);
    const answered = await ask(question, fake.model);
    expect(Object.fromEntries(answered.pieces)).toEqual({ p1: 'One.', p2: 'Two.' });
  });
});

describe('a first reply that was cut off', () => {
  it('is handed back to be split, where the caller can', async () => {
    const { question } = questionOf('p1');
    const fake = fakeModel([cutOff]);
    expect(await ask(question, fake.model, { mayHandBack: true })).toEqual({
      pieces: new Map(),
      misfits: new Map(),
      cutOff: true,
    });
    expect(fake.asked).toHaveLength(1);
  });

  it('is asked again where the caller cannot split', async () => {
    const { question } = questionOf('p1');
    const answered = await ask(question, fakeModel([cutOff, cutOff]).model);
    expect(answered.cutOff).toBe(false);
    expect([...answered.misfits]).toEqual([['p1', 'The reply was cut off at the output limit.']]);
  });

  it('alone is handed back: a refusal is asked again', async () => {
    const { question } = questionOf('p1');
    const fake = fakeModel([{ ...answerWith(''), refusal: 'No.' }, replyOf({ p1: 'One.' })]);
    expect((await ask(question, fake.model, { mayHandBack: true })).pieces.get('p1')).toBe('One.');
  });
});

describe('an interruption', () => {
  it('comes before anything is sent', async () => {
    const { question, asked } = questionOf('p1');
    const fake = fakeModel([replyOf({ p1: 'One.' })]);
    const asking = ask(question, fake.model, { signal: AbortSignal.abort(new Error('stopped')) });
    await expect(asking).rejects.toThrow('stopped');
    expect(fake.asked).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('between the two leaves the second unsent, and the model is given the signal', async () => {
    const { question } = questionOf('p1');
    const desk = new AbortController();
    const fake = fakeModel(() => replyOf({ p1: 'a misfit' }));
    const model: typeof fake.model = async (sent, signal) => {
      expect(signal).toBe(desk.signal);
      desk.abort(new Error('stopped'));
      return fake.model(sent);
    };
    await expect(ask(question, model, { signal: desk.signal })).rejects.toThrow('stopped');
    expect(fake.asked).toHaveLength(1);
  });
});
