import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../src/ask/model.ts';
import type { Copy } from '../../src/english/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { ferryCopy, ferryStory, ferryTranslation, nothingToMend } from '../support/stories.ts';

const prompts = await loadPrompts();

function withPart(id: string, text: string) {
  return { ...ferryCopy, parts: ferryCopy.parts.map((part) => (part.id === id ? { id, text } : part)) };
}

/** What was handed to the second editor. */
function handedOver({ messages }: ModelRequest) {
  const sent = messages[1]?.content ?? '';
  return JSON.parse(sent.slice(sent.search(/^\{/m)));
}

async function review(written: unknown, reply: unknown, options: Partial<ProcessOptions> = {}) {
  const fake = fakeModel([written, reply]);
  const copy = await processStory(ferryStory(), { model: fake.model, prompts, brief: {}, ...options });
  return { copy, asked: fake.asked };
}

const textOf = (copy: Copy, id: string) => copy.translation.parts.find((part) => part.id === id)?.text;

const billion = 'The repair will cost 17.2 billion kroner, according to Dahl.';
const million = 'The repair will cost 17.2 million kroner, according to Dahl.';

describe('the second editor is handed', () => {
  it('both texts with their tags, the brief by its pieces, and the remarks of the checks', async () => {
    const { asked } = await review(withPart('p3', billion), nothingToMend);
    expect(asked[1]?.task).toBe('second-editor');
    const { norwegian, english, brief, remarks } = handedOver(asked[1]!);
    expect(norwegian.p2).toContain('<q>Vi har ikke noe valg</q>, sier');
    expect(english.p2).toBe(
      '<q>We have no choice,</q> transport director Kari Dahl said. <q>Safety comes before everything.</q>',
    );
    expect(Object.keys(brief)).toEqual([
      'brief.headline',
      'brief.lede',
      'brief.points.1',
      'brief.points.2',
      'gist.q1',
      'gist.q4',
    ]);
    expect(remarks).toContainEqual({ id: 'r1', at: 'p3', text: expect.stringContaining('17') });
  });

  it('no brief where none was wanted, and is not asked where none is to read', async () => {
    const { asked } = await review(ferryTranslation, nothingToMend, { brief: null });
    expect(handedOver(asked[1]!).brief).toBeNull();
    const fake = fakeModel([ferryTranslation]);
    await processStory(ferryStory(), { model: fake.model, prompts, secondEditor: false });
    expect(fake.asked).toHaveLength(1);
  });

  it('a long story chunk by chunk, the brief with the last', async () => {
    const long = 'Fergen går som vanlig hver dag hele året, og ingen klager på ruten lenger. '.repeat(90);
    const story = readStory(
      plainArticle('lang.txt', `Fergen går som vanlig\n\n${long}\n\n${long}\n\n${long}`),
    );
    const fake = fakeModel((request) => {
      const sent = request.messages[1]?.content ?? '';
      const asked = JSON.parse(sent.slice(sent.search(/^\{/m)));
      if (request.task === 'second-editor') return nothingToMend;
      if (request.task === 'brief') return ferryCopy.brief;
      return { parts: Object.keys(asked.parts).map((id) => ({ id, text: `English of ${id}.` })) };
    });
    await processStory(story, { model: fake.model, prompts, brief: {} });
    const tasks = fake.asked.map(({ task }) => task);
    expect(tasks.filter((task) => task === 'write').length).toBeGreaterThan(1);
    expect(tasks.filter((task) => task === 'brief')).toHaveLength(1);
    const handed = fake.asked.filter(({ task }) => task === 'second-editor').map(handedOver);
    expect(handed.flatMap(({ english }) => Object.keys(english))).toEqual(['headline', 'p1', 'p2', 'p3']);
    expect(handed.map(({ brief }) => brief === null)).toEqual([...handed.slice(1).map(() => true), false]);
  });
});

describe('what the second editor mends', () => {
  it('is taken, kept before and after, and the finding with it', async () => {
    const { copy } = await review(withPart('p3', billion), {
      remarks: [{ id: 'r1', verdict: 'right', why: 'It is million.' }],
      errors: [],
      pieces: [{ id: 'p3', text: million }],
    });
    expect(textOf(copy, 'p3')).toBe(million);
    expect(copy.findings).toEqual([]);
    expect(copy.mended).toEqual([{ at: 'p3', before: billion, after: million, why: 'It is million.' }]);
    expect(copy.remarks).toMatchObject([
      { rule: 'numbers-kept', at: 'p3', verdict: 'mended', why: 'It is million.' },
      { rule: 'brief-figures', at: 'brief.points.1', verdict: 'mended' },
    ]);
  });

  it('may be a piece of the brief, by its id', async () => {
    const { copy } = await review(ferryCopy, {
      remarks: [],
      errors: [{ at: 'brief.point2', kind: 'brief-claim', why: 'The mayor says so himself.' }],
      pieces: [
        { id: 'brief.point2', text: 'Mayor Nils Berg is “deeply worried” about the elderly on the island.' },
      ],
    });
    expect(copy.brief?.points[1]).toEqual({
      text: 'Mayor Nils Berg is “deeply worried” about the elderly on the island.',
      cites: ['p4'],
    });
    expect(copy.mended.map(({ at }) => at)).toEqual(['brief.points.2']);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['loses a quote', 'p4', 'Mayor Nils Berg is worried about the elderly on the island.'],
    [
      'brings a new error',
      'p4',
      'Mayor Nils Berg is <q>deeply worried</q> about 900 of the elderly on the island.',
    ],
    ['is empty', 'p4', ' '],
    ['is of no part of the story', 'p99', 'Something else.'],
    ['is of no piece of the brief', 'brief.points.7', 'Something else.'],
  ];
  it.each(refused)('is not taken where it %s, and the error is told', async (_, at, text) => {
    const { copy } = await review(ferryCopy, {
      remarks: [],
      errors: [{ at, kind: 'wrong-sense', why: 'The sense is another.' }],
      pieces: [{ id: at, text }],
    });
    expect(copy.mended).toEqual([]);
    expect(textOf(copy, 'p4')).toContain('“deeply worried”');
    expect(copy.findings).toMatchObject([
      { rule: 'second-editor', level: 'error', message: 'The sense is another.' },
    ]);
  });

  it('is not taken where no reason is given: good copy is left alone', async () => {
    const { copy } = await review(ferryCopy, {
      ...nothingToMend,
      pieces: [
        {
          id: 'p1',
          text: 'The county is cancelling the Storøya ferry from Thursday. It leaves 1,250 cut off.',
        },
      ],
    });
    expect(textOf(copy, 'p1')).toBe(ferryCopy.parts[1]?.text);
    expect(copy.mended).toEqual([]);
    expect(copy.findings).toEqual([]);
  });

  it('is what only reads better too, and where that cannot be taken nothing is told of it', async () => {
    const reader = (at: string) => ({ at, kind: 'reader', why: 'Reads like Norwegian.' });
    const better = 'Nils Berg, the mayor, is <q>deeply worried</q> about the island’s elderly people.';
    const { copy } = await review(ferryCopy, {
      remarks: [],
      errors: [reader('p4'), reader('p3')],
      pieces: [
        { id: 'p4', text: better },
        { id: 'p3', text: 'The repair will cost 99 million kroner, according to Dahl.' },
      ],
    });
    expect(copy.mended.map(({ at }) => at)).toEqual(['p4']);
    expect(textOf(copy, 'p3')).toBe(million);
    expect(copy.findings).toEqual([]);
  });

  it('leaves a brief within its length: of what grew, the most goes', async () => {
    const { headline, lede, points } = ferryCopy.brief;
    const words = [headline, lede, ...points.map(({ text }) => text)].join(' ').split(' ').length;
    const shorter = 'Ferry to Storøya suspended';
    const { copy } = await review(
      ferryCopy,
      {
        remarks: [],
        errors: ['brief.headline', 'brief.lede'].map((at) => ({ at, kind: 'reader', why: 'Flows better.' })),
        pieces: [
          { id: 'brief.headline', text: shorter },
          {
            id: 'brief.lede',
            text: `${lede.slice(0, -1)}, and this is how it will be for a good long while.`,
          },
        ],
      },
      { brief: { words } },
    );
    expect(copy.brief?.headline).toBe(shorter);
    expect(copy.brief?.lede).toBe(lede);
    expect(copy.findings).toEqual([]);
  });

  it('keeps what shortens a brief, at its last point too, where another piece makes it too long', async () => {
    const { headline, lede, points } = ferryCopy.brief;
    const words = [headline, lede, ...points.map(({ text }) => text)].join(' ').split(' ').length;
    const shorter = 'Mayor Nils Berg is worried about the island’s elderly.';
    const { copy } = await review(
      ferryCopy,
      {
        remarks: [],
        errors: ['brief.lede', 'brief.points.2'].map((at) => ({ at, kind: 'reader', why: 'Flows better.' })),
        pieces: [
          {
            id: 'brief.lede',
            text: `${lede.slice(0, -1)}, and this is how it will be for a good long while.`,
          },
          { id: 'brief.points.2', text: shorter },
        ],
      },
      { brief: { words } },
    );
    expect(copy.brief?.lede).toBe(lede);
    expect(copy.brief?.points[1]?.text).toBe(shorter);
  });

  it('costs nothing where one of two pieces is bad', async () => {
    const { copy } = await review(withPart('p3', billion), {
      remarks: [{ id: 'r1', verdict: 'right', why: '' }],
      errors: [{ at: 'p4', kind: 'language', why: 'Stiff.' }],
      pieces: [
        { id: 'p3', text: million },
        { id: 'p4', text: 'The mayor is worried.' },
      ],
    });
    expect(copy.mended.map(({ at }) => at)).toEqual(['p3']);
    expect(copy.findings).toMatchObject([{ rule: 'second-editor', level: 'warning', at: 'p4' }]);
  });
});

describe('what the second editor says of our remarks', () => {
  const story = withPart('p3', billion);
  const alone = { brief: null };
  const said = (verdict: string, id = 'r1') => ({
    ...nothingToMend,
    remarks: [{ id, verdict, why: 'Because.' }],
  });

  it('clears one that is wrong: kept with the reason, not shown', async () => {
    const { copy } = await review(story, said('wrong'), alone);
    expect(copy.findings).toEqual([]);
    expect(copy.remarks).toMatchObject([{ rule: 'numbers-kept', verdict: 'cleared', why: 'Because.' }]);
  });

  it('leaves one that is right and was not mended, with its words', async () => {
    const { copy } = await review(story, said('right'), alone);
    expect(copy.findings).toMatchObject([{ rule: 'numbers-kept', level: 'error', why: 'Because.' }]);
  });

  it.each([
    ['one that it does not name', nothingToMend],
    ['one that it calls by another id', said('wrong', 'r99')],
    ['one of which it says something else', said('perhaps')],
  ])('leaves %s', async (_, reply) => {
    const { copy } = await review(story, reply, alone);
    expect(copy.findings).toMatchObject([{ rule: 'numbers-kept', level: 'error' }]);
  });

  it('clears nothing where structure is lost', async () => {
    const leak = withPart('headline', 'Here is the translation: Ferry to Storøya suspended for three days');
    const { copy } = await review(leak, said('wrong'), alone);
    expect(copy.findings).toMatchObject([{ rule: 'leaks', level: 'error', why: 'Because.' }]);
  });
});

it('tells of a slip of the Norwegian once a part, whoever saw it', async () => {
  const notes = [{ part: 'p2', kind: 'slip', text: 'Dahl is also spelt Dal.' }];
  const { copy } = await review(
    { ...ferryCopy, notes },
    {
      ...nothingToMend,
      errors: [
        { at: 'p2', kind: 'norwegian-slip', why: 'Two spellings of Dahl.' },
        { at: 'p5', kind: 'norwegian-slip', why: 'Five times in two years?' },
      ],
    },
  );
  expect(copy.findings.map(({ rule, level, at }) => [rule, level, at])).toEqual([
    ['source-slip', 'warning', 'p2'],
    ['source-slip', 'warning', 'p5'],
  ]);
  expect(copy.notes).toEqual([{ part: 'p2', text: 'Dahl is also spelt Dal.' }]);
});

describe('where the second editor cannot be had', () => {
  it.each<[string, unknown]>([
    ['an answer that is no JSON', 'Fine with me!'],
    ['an answer of another shape', { verdict: 'fine' }],
    ['a refusal', { text: '', finish: 'stop', refusal: 'No.', model: 'm', usage: null, origin: 'live' }],
  ])('the copy stands after %s, and that is a warning', async (_, reply) => {
    const fake = fakeModel([ferryCopy, reply, reply]);
    const copy = await processStory(ferryStory(), { model: fake.model, prompts, brief: {} });
    expect(fake.asked.map(({ task }) => task)).toEqual(['write', 'second-editor', 'second-editor-again']);
    expect(textOf(copy, 'p3')).toBe(million);
    expect(copy.findings).toMatchObject([{ rule: 'second-editor', level: 'warning', at: null }]);
  });

  it('the copy that was paid for stands where the model is not reached, and an editor must look', async () => {
    const { copy } = await review(ferryCopy, () => {
      throw new NorwireError('model', 'The server cannot be reached.');
    });
    expect(textOf(copy, 'p3')).toBe(million);
    expect(copy.findings).toMatchObject([
      {
        rule: 'second-editor',
        level: 'error',
        message: expect.stringContaining('The server cannot be reached.'),
      },
    ]);
  });

  it.each([
    ['the limit of cost', new NorwireError('budget', 'The limit is reached.')],
    ['what is no error of ours, such as a request that waits for a batch', new Error('waits')],
  ])('passes on %s', async (_, error) => {
    const asking = review(ferryCopy, () => {
      throw error;
    });
    await expect(asking).rejects.toBe(error);
  });
});

it('gives each finding a key that changes with either text and with nothing else', async () => {
  const keyOf = async (written: unknown) => (await review(written, nothingToMend)).copy.findings[0]?.key;
  const key = await keyOf(withPart('p3', billion));
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(await keyOf({ ...withPart('p3', billion), notes: [] })).toBe(key);
  expect(await keyOf(withPart('p3', `${billion.slice(0, -1)} herself.`))).not.toBe(key);
});
