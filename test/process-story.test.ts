import { describe, expect, it } from 'vitest';
import type { Model } from '../src/ask/model.ts';
import { NorwireError } from '../src/errors.ts';
import { loadPrompts } from '../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory, type StoryEvent } from '../src/process/process-story.ts';
import { plainArticle } from '../src/story/article.ts';
import { readStory } from '../src/story/index.ts';
import { partsAsked } from './support/asked.ts';
import { type FakeModel, fakeModel } from './support/fake-model.ts';
import { ferryBrief, ferryCopy, ferryStory, ferryTranslation, nothingToMend } from './support/stories.ts';

const prompts = await loadPrompts();

/** Without a second editor, unless told otherwise. */
function process(fake: FakeModel, options: Partial<ProcessOptions> = {}) {
  return processStory(ferryStory(), { model: fake.model, prompts, secondEditor: false, ...options });
}

/** The faithful translation with one part's text replaced. */
function withPart(id: string, text: string) {
  return {
    ...ferryTranslation,
    parts: ferryTranslation.parts.map((part) => (part.id === id ? { id, text } : part)),
  };
}

describe('a story in, checked English out', () => {
  it('asks twice, once for story and brief and once for the second editor', async () => {
    const fake = fakeModel([ferryCopy, nothingToMend]);
    const copy = await process(fake, { brief: {}, secondEditor: true });
    expect(fake.asked.map(({ task }) => task)).toEqual(['write', 'second-editor']);
    expect(copy.findings).toEqual([]);
    expect(copy.brief?.headline).toBe('Ferry to Storøya suspended for three days');
    expect(copy.usage).toEqual({
      requests: 2,
      inputTokens: 2_000,
      cachedTokens: 0,
      outputTokens: 1_000,
      cost: null,
    });
  });

  it('writes the quotation marks itself and places each quote in its part', async () => {
    const { translation } = await process(fakeModel([ferryTranslation]));
    const text = (id: string) => translation.parts.find((part) => part.id === id)?.text;
    expect(text('p2')).toBe(
      '“We have no choice,” transport director Kari Dahl said. “Safety comes before everything.”',
    );
    expect(text('p4')).toBe('Mayor Nils Berg is “deeply worried” about the elderly on the island.');
    expect(translation.quotes.find(({ id }) => id === 'q1')).toMatchObject({
      spans: [{ text: 'We have no choice' }, { text: 'Safety comes before everything.' }],
      attribution: { text: 'transport director Kari Dahl' },
    });
  });

  it('reads names and roles of the speakers from the English', async () => {
    const { translation } = await process(fakeModel([ferryTranslation]));
    expect(translation.speakers).toEqual([
      { id: 's1', name: 'Kari Dahl', role: 'transport director' },
      { id: 's2', name: 'Nils Berg', role: 'Mayor' },
    ]);
  });

  it('asks for no brief where none is wanted, and takes none', async () => {
    const fake = fakeModel([ferryCopy]);
    expect((await process(fake)).brief).toBeNull();
    expect(fake.asked[0]?.messages[0]?.content).toContain('No brief is wanted');
  });

  it('gives each speaker of direct quotes one gist, held by the first of the quotes', async () => {
    const { brief } = await process(fakeModel([ferryCopy]), { brief: {} });
    expect(brief?.gists.map(({ quote, speaker }) => `${quote} ${speaker}`)).toEqual(['q1 s1', 'q4 s2']);
  });

  it('finds the attribution of a turn in the paragraph after it', async () => {
    const story = readStory(
      plainArticle(
        'bru',
        `Brua til Storøya åpnes på nytt fredag

Etter tre uker med reparasjoner åpnes brua til Storøya igjen for all trafikk på fredag.

– Dette har vi ventet lenge på. Nå gleder vi oss.

Det sier ordfører Kari Moe til avisen.`,
      ),
    );
    const fake = fakeModel([
      {
        parts: [
          { id: 'headline', text: 'Bridge to Storøya to reopen Friday' },
          {
            id: 'p1',
            text: 'After three weeks of repairs, the Storøya bridge reopens to all traffic on Friday.',
          },
          {
            id: 'p2',
            text: '<q1>We have waited a long time for this. Now we are looking forward to it.</q1>',
          },
          { id: 'p3', text: 'Mayor Kari Moe said so to the newspaper.' },
        ],
      },
    ]);
    const { translation, findings } = await processStory(story, {
      model: fake.model,
      prompts,
      secondEditor: false,
    });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(translation.quotes).toEqual([
      expect.objectContaining({
        id: 'q1',
        spans: [expect.anything()],
        attribution: { text: 'Mayor Kari Moe', start: 0, end: 14 },
      }),
    ]);
  });

  it('sends quotes as tags without their dash or marks, and the story as JSON', async () => {
    const fake = fakeModel([ferryTranslation]);
    await process(fake);
    const sent = fake.asked[0]?.messages[1]?.content ?? '';
    expect(sent).toContain(
      '<q>Vi har ikke noe valg</q>, sier samferdselssjef Kari Dahl. <q>Sikkerheten går foran alt.</q>',
    );
    expect(sent).toContain('er <q>dypt bekymret</q> for');
    expect(sent).not.toMatch(/[«»–]/);
  });

  it('tells what happens as it happens', async () => {
    const events: StoryEvent[] = [];
    await process(fakeModel([ferryCopy, nothingToMend]), {
      brief: {},
      secondEditor: true,
      onEvent: (event) => events.push(event),
    });
    expect(events.map(({ type, task }) => `${task} ${type}`)).toEqual([
      'write asked',
      'write answered',
      'second-editor asked',
      'second-editor answered',
    ]);
  });

  it('signs what it made', async () => {
    const { signature } = await process(fakeModel([ferryTranslation]));
    expect(signature).toMatchObject({ model: 'fake-1', origin: null, language: 'nb', style: 'wire' });
    expect(signature.prompts['house-style']).toMatch(/^[0-9a-f]{8}$/);
    expect(signature.prompts.write).toMatch(/^[0-9a-f]{8}$/);
  });

  it('picks another spelling for its tags where the story itself holds ours', async () => {
    const story = readStory(
      plainArticle(
        'tagg.txt',
        'Feil på nettsiden\n\nSiden viste <q1> i stedet for tekst.\n\n– Vi rydder, sier redaktør Kari Dahl.',
      ),
    );
    const fake = fakeModel([
      {
        parts: [
          { id: 'headline', text: 'Error on website' },
          { id: 'p1', text: 'The page showed <q1> instead of text.' },
          { id: 'p2', text: '<qx1>We are cleaning up,</qx1> editor Kari Dahl said.' },
        ],
      },
    ]);
    const { translation } = await processStory(story, { model: fake.model, prompts, secondEditor: false });
    expect(translation.parts.map(({ text }) => text)).toEqual([
      'Error on website',
      'The page showed <q1> instead of text.',
      '“We are cleaning up,” editor Kari Dahl said.',
    ]);
  });
});

describe('one second asking names what did not fit', () => {
  const broken: readonly (readonly [string, unknown, string])[] = [
    ['a reply that is not JSON', 'Sorry, here is the text', 'The reply is not JSON'],
    ['an empty reply', '', 'The reply is not JSON: it is empty.'],
    ['a reply of the wrong shape', { parts: 'all' }, 'The reply has the wrong shape: '],
    [
      'a refusal',
      {
        text: '',
        finish: 'stop',
        refusal: 'I cannot help with that.',
        model: 'fake-1',
        usage: null,
        origin: 'live',
      },
      'The model refused: I cannot help with that',
    ],
    [
      'a withheld reply',
      { text: '', finish: 'filter', refusal: null, model: 'fake-1', usage: null, origin: 'live' },
      'content filter',
    ],
    [
      'a missing part',
      { ...ferryTranslation, parts: ferryTranslation.parts.slice(0, 5) },
      '- p5: It is missing from the reply.',
    ],
    [
      'a part given twice in two ways',
      { ...ferryTranslation, parts: [...ferryTranslation.parts, { id: 'p5', text: '<q>No,</q> he said.' }] },
      '- p5: It stands in the reply more than once, in different words.',
    ],
    ['an empty part', withPart('p3', ' '), '- p3: It is empty.'],
    [
      'a lost quote',
      withPart('p4', 'Mayor Nils Berg is worried.'),
      '- p4: Its tags are broken: <q> is missing.',
    ],
  ];

  it.each(broken)('%s', async (_, reply, words) => {
    const fake = fakeModel([reply, ferryTranslation]);
    const copy = await process(fake);
    expect(fake.asked.map(({ task }) => task)).toEqual(['write', 'write-again']);
    expect(fake.asked[1]?.messages.at(-1)?.content).toContain(words);
    expect(copy.findings).toEqual([]);
  });

  it('asks for the faulty parts only and keeps the others as they were', async () => {
    const fake = fakeModel([
      withPart('p4', 'Mayor Nils Berg is worried.'),
      {
        parts: [
          { id: 'headline', text: 'Something else' },
          {
            id: 'p4',
            text: 'Mayor Nils Berg is <q1>very worried</q1> about the elderly on the island.',
          },
        ],
      },
    ]);
    const { translation } = await process(fake);
    expect(translation.parts[0]?.text).toBe('Ferry to Storøya suspended for three days');
    expect(translation.parts[4]?.text).toBe(
      'Mayor Nils Berg is “very worried” about the elderly on the island.',
    );
  });

  it('takes what is told by a rule for no reason to ask again', async () => {
    const fake = fakeModel([withPart('p3', 'The repair will cost 17.2 billion kroner, according to Dahl.')]);
    const copy = await process(fake);
    expect(copy.findings).toMatchObject([{ rule: 'numbers-kept', level: 'error', at: 'p3' }]);
  });

  it('takes the same part twice over for one', async () => {
    const copy = await process(
      fakeModel([{ ...ferryTranslation, parts: [...ferryTranslation.parts, ...ferryTranslation.parts] }]),
    );
    expect(copy.findings).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing but parts', { parts: ferryTranslation.parts }],
    ['null for what else there is', { parts: ferryTranslation.parts, said: null, notes: null, brief: null }],
    [
      'a bad part beside the good ones',
      { ...ferryTranslation, parts: [...ferryTranslation.parts, null, { id: 7 }] },
    ],
    [
      'bad words on a quote',
      { ...ferryTranslation, said: [{ quote: 3 }, 'Dahl', { quote: 'p99', by: 'Dahl' }] },
    ],
    ['a key too many', { ...ferryTranslation, thoughts: 'hm' }],
  ])('takes a reply with %s', async (_, reply) => {
    const copy = await process(fakeModel([reply]));
    expect(copy.findings).toEqual([]);
    expect(copy.translation.parts.every(({ text }) => text !== null)).toBe(true);
  });

  it('asks for a missing brief alone, and says so where none is had', async () => {
    const fake = fakeModel([ferryTranslation, { brief: ferryBrief }]);
    expect((await process(fake, { brief: {} })).findings).toEqual([]);
    expect(fake.asked[1]?.messages.at(-1)?.content).toContain('- brief: It is missing from the reply.');
    const without = await process(fakeModel([ferryTranslation, { parts: [] }]), { brief: {} });
    expect(without.brief).toBeNull();
    expect(without.findings).toMatchObject([{ rule: 'structure', level: 'error', at: null }]);
  });

  it('gives no English to a part that never fitted, and says so', async () => {
    const lost = withPart('p4', 'Mayor Nils Berg is worried.');
    const copy = await process(fakeModel([lost, lost]));
    expect(copy.translation.parts[4]).toEqual({ id: 'p4', text: null });
    expect(copy.findings).toMatchObject([
      { rule: 'structure', level: 'error', at: 'p4', message: expect.stringContaining('<q> is missing') },
    ]);
  });

  it('splits a cut-off reply in two, once', async () => {
    const cut = {
      text: '{"parts": [',
      finish: 'length',
      refusal: null,
      model: 'fake-1',
      usage: null,
      origin: 'live',
    };
    const fake = fakeModel((request) => {
      const ids = partsAsked(request.messages[1]?.content ?? '');
      if (request.task === 'write' && ids.length === 6) return cut;
      if (request.task === 'brief') return ferryBrief;
      return { parts: ferryTranslation.parts.filter(({ id }) => ids.includes(id)) };
    });
    const copy = await process(fake, { brief: {} });
    expect(fake.asked.map(({ task }) => task)).toEqual(['write', 'write', 'write', 'brief']);
    expect(copy.brief?.headline).toBe(ferryBrief.headline);
    expect(copy.translation.parts.map(({ text }) => text === null)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(copy.findings).toEqual([]);
  });
});

describe('what cannot go on is an error', () => {
  it('rejects with "reply" when no part has English', async () => {
    await expect(process(fakeModel(['nonsense', 'nonsense']))).rejects.toMatchObject({ code: 'reply' });
  });

  it('passes on what the model rejects with', async () => {
    const model: Model = async () => {
      throw new NorwireError('model', 'The server cannot be reached.');
    };
    await expect(processStory(ferryStory(), { model, prompts })).rejects.toThrow(
      'The server cannot be reached.',
    );
  });

  it('refuses a story without text before anything is asked', async () => {
    const fake = fakeModel([]);
    await expect(
      processStory(readStory(plainArticle('tom.txt', '')), { model: fake.model, prompts }),
    ).rejects.toThrow('tom.txt holds no text to translate.');
    expect(fake.asked).toEqual([]);
  });

  it('refuses a paragraph no model could keep its place in', async () => {
    const story = readStory(
      plainArticle('lang.txt', `Overskrift\n\n${'Dette er en setning. '.repeat(10_000)}`),
    );
    await expect(processStory(story, { model: fakeModel([]).model, prompts })).rejects.toThrow(
      'norwire translates paragraphs of up to 20,000',
    );
  });
});

describe('what came well is not lost to what came badly', () => {
  it('asks nothing more once it is called off', async () => {
    const calledOff = new AbortController();
    const fake = fakeModel([
      () => {
        calledOff.abort(new Error('Stopped.'));
        return withPart('p3', ' ');
      },
      ferryTranslation,
    ]);
    await expect(process(fake, { signal: calledOff.signal })).rejects.toThrow('Stopped.');
    expect(fake.asked).toHaveLength(1);
  });

  it('waits for the answers that are under way when one of a long story’s requests fails', async () => {
    const paragraph = 'Fergen går som vanlig hver dag hele året, og ingen klager på ruten lenger. '.repeat(
      90,
    );
    const story = readStory(
      plainArticle('lang.txt', `Fergen går som vanlig\n\n${paragraph}\n\n${paragraph}`),
    );
    let [begun, done] = [0, 0];
    const model: Model = async () => {
      begun += 1;
      if (begun === 1) throw new NorwireError('model', 'The server cannot be reached.');
      await new Promise((resolve) => setImmediate(resolve));
      done += 1;
      throw new NorwireError('model', 'The server cannot be reached.');
    };
    await expect(processStory(story, { model, prompts })).rejects.toThrow('cannot be reached');
    expect(begun).toBeGreaterThan(1);
    expect(done).toBe(begun - 1);
  });
});
