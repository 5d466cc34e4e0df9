import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { ferryCopy, ferryStory, ferryText, nothingToMend } from '../support/stories.ts';

const prompts = await loadPrompts();

/** The copy of the ferry story after a second editor has said this of it. */
async function copyAfter(reply: object, written: object = ferryCopy, options: Partial<ProcessOptions> = {}) {
  const { model } = fakeModel([written, { ...nothingToMend, ...reply }]);
  return processStory(ferryStory(), { model, prompts, brief: {}, ...options });
}

const wrongSense = { kind: 'wrong-sense', why: 'The sense is another.' };

describe('a place is known by the names that models give it', () => {
  it.each([
    ['p3', 'p3'],
    [' P3 ', 'p3'],
    ['p4.q1', 'p4'],
    ['headline', 'headline'],
    ['brief.headline', 'brief.headline'],
    ['brief: headline', 'brief.headline'],
    ['brief.lede', 'brief.lede'],
    ['brief.lead', 'brief.lede'],
    ['brief.points.2', 'brief.points.2'],
    ['brief point 2', 'brief.points.2'],
    ['brief.points[02]', 'brief.points.2'],
    ['gist.q1', 'gist.q1'],
    ['gists q1', 'gist.q1'],
    ['brief.gists.q4', 'gist.q4'],
    ['the whole story', null],
    ['the headline', null],
    ['p3rd', null],
    ['brief.headlines', null],
    ['a brief.lede', null],
    ['our brief.points.2', null],
    ['brief.points.2 and 3', null],
    ['the gist.q1', null],
    ['gist.q1 too', null],
  ])('%s', async (at, place) => {
    const { findings } = await copyAfter({ errors: [{ at, ...wrongSense }] });
    expect(findings).toMatchObject([{ rule: 'second-editor', at: place }]);
  });
});

describe('what the second editor names and does not mend', () => {
  it('is an error in its words, with the kind and that it stands', async () => {
    const { findings } = await copyAfter({ errors: [{ at: 'p3', ...wrongSense }] });
    expect(findings).toMatchObject([
      {
        level: 'error',
        message: 'The sense is another.',
        because: 'the second editor names it (wrong-sense) and it was not mended',
      },
    ]);
  });

  it('is told without its words too, and at the part where it says “part”', async () => {
    const { findings } = await copyAfter({ errors: [{ part: 'p3', kind: 'figure' }] });
    expect(findings).toMatchObject([{ at: 'p3', message: 'something is wrong here: figure' }]);
  });

  it('is a warning where its kind is none of ours', async () => {
    const { findings } = await copyAfter({ errors: [{ at: 'p3', kind: 'tone', why: 'Stiff.' }] });
    expect(findings).toMatchObject([{ level: 'warning', message: 'Stiff.' }]);
  });

  it('is a warning where it is a slip of the Norwegian, whatever it mended there', async () => {
    const { findings, mended } = await copyAfter({
      errors: [
        { at: 'p3', kind: 'norwegian-slip' },
        { at: 'p5', kind: 'norwegian-slip', why: 'Five times?' },
      ],
      pieces: [{ id: 'p3', text: 'Repairs will cost 17.2 million kroner, according to Dahl.' }],
    });
    expect(findings).toMatchObject([
      { rule: 'source-slip', level: 'warning', at: 'p3', message: 'a slip of the Norwegian' },
      { rule: 'source-slip', level: 'warning', at: 'p5', message: 'Five times?' },
    ]);
    expect(mended).toEqual([]);
  });

  it('stands at no piece where it names none, though others were mended', async () => {
    const { findings, mended } = await copyAfter({
      errors: [
        { at: 'somewhere', ...wrongSense },
        { at: 'p3', kind: 'language', why: 'Repairs.' },
      ],
      pieces: [{ id: 'p3', text: 'Repairs will cost 17.2 million kroner, according to Dahl.' }],
    });
    expect(mended.map(({ at }) => at)).toEqual(['p3']);
    expect(findings).toMatchObject([{ at: null, message: 'The sense is another.' }]);
  });
});

describe('a piece of the brief that is mended', () => {
  const mendedBrief = async (id: string, text: string, key = 'pieces') => {
    const { brief } = await copyAfter({
      errors: [{ at: id, kind: 'language', why: 'Stiff.' }],
      [key]: [{ id, text }],
      ...(key === 'pieces' ? {} : { pieces: undefined }),
    });
    const points = brief?.points.map((point) => point.text);
    return { headline: brief?.headline, lede: brief?.lede, points, gists: brief?.gists };
  };
  const [one, two] = ferryCopy.brief.points.map(({ text }) => text);
  const shorter = 'The repair will cost 17.2 million kroner, according to Kari Dahl.';

  it('leaves the others as they are', async () => {
    const before = await mendedBrief('p9', 'Nothing.');
    expect(await mendedBrief('brief.points.1', shorter)).toEqual({ ...before, points: [shorter, two] });
    const lede = 'The county council is suspending the ferry to Storøya from Thursday.';
    expect(await mendedBrief('brief.lede', `  ${lede} `)).toEqual({ ...before, lede });
    const said = 'Nils Berg said this was the fifth time in two years.';
    const [first, last] = before.gists ?? [];
    expect(await mendedBrief('gist.q4', said)).toEqual({
      ...before,
      gists: [first, { ...last, text: said }],
    });
  });

  it('has the marks of the house, a headline those of headlines', async () => {
    expect((await mendedBrief('brief.headline', 'Mayor "deeply worried" about ferry')).headline).toBe(
      'Mayor ‘deeply worried’ about ferry',
    );
    const point = 'Mayor Nils Berg is "deeply worried" about the elderly on the island.';
    expect((await mendedBrief('brief.points.2', point)).points).toEqual([
      one,
      'Mayor Nils Berg is “deeply worried” about the elderly on the island.',
    ]);
  });

  it('may come under “parts”', async () => {
    expect((await mendedBrief('brief.points.1', shorter, 'parts')).points).toEqual([shorter, two]);
  });

  it('is not taken where it is blank', async () => {
    expect((await mendedBrief('brief.points.1', ' ')).points).toEqual([one, two]);
  });
});

describe('why a piece was mended', () => {
  const billion = 'The repair will cost 17.2 billion kroner, according to Dahl.';
  const million = 'The repair will cost 17.2 million kroner, according to Dahl.';
  const written = {
    ...ferryCopy,
    parts: ferryCopy.parts.map((part) => (part.id === 'p3' ? { id: 'p3', text: billion } : part)),
  };
  const whyOf = async (reply: object) =>
    (await copyAfter({ ...reply, pieces: [{ id: ' P3 ', text: million }] }, written)).mended.map(
      ({ why }) => why,
    );
  const right = { id: ' R1 ', verdict: 'right', why: 'It is million.' };

  it('is what is said of the remark and of the error, each once', async () => {
    const errors = ['It is million.', 'Not billion.'].map((why) => ({ at: 'p3', kind: 'figure', why }));
    expect(await whyOf({ remarks: [right], errors })).toEqual(['It is million. Not billion.']);
  });

  it('is the remark itself, or the kind of error, where nothing is said of it', async () => {
    expect(await whyOf({ remarks: [{ ...right, why: '' }] })).toEqual([expect.stringContaining('17')]);
    expect(await whyOf({ errors: [{ at: 'p3', kind: 'figure' }] })).toEqual(['figure']);
  });

  it('is no remark that it calls wrong', async () => {
    expect(await whyOf({ remarks: [{ ...right, verdict: 'wrong' }] })).toEqual([]);
  });
});

it('may put one error of a kind in the place of another: it is no worse', async () => {
  const wrong = (word: string) => `The repair will cost 17.2 ${word} kroner, according to Dahl.`;
  const written = {
    ...ferryCopy,
    parts: ferryCopy.parts.map((part) => (part.id === 'p3' ? { id: 'p3', text: wrong('billion') } : part)),
  };
  const { mended, findings } = await copyAfter(
    {
      errors: [{ at: 'p3', kind: 'figure', why: 'Not billion.' }],
      pieces: [{ id: 'p3', text: wrong('trillion') }],
    },
    written,
  );
  expect(mended.map(({ at }) => at)).toEqual(['p3']);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'numbers-kept', at: 'p3' }));
});

it('may not where it has called the one wrong: the other is new', async () => {
  const wrong = (word: string) => `The repair will cost 17.2 ${word} kroner, according to Dahl.`;
  const written = {
    ...ferryCopy,
    parts: ferryCopy.parts.map((part) => (part.id === 'p3' ? { id: 'p3', text: wrong('billion') } : part)),
  };
  const { mended } = await copyAfter(
    {
      remarks: [{ id: 'r1', verdict: 'wrong', why: 'It is billion.' }],
      errors: [{ at: 'p3', kind: 'language', why: 'Stiff.' }],
      pieces: [{ id: 'p3', text: wrong('trillion') }],
    },
    written,
  );
  expect(mended).toEqual([]);
});

it('leaves out the piece of a brief that grew most, not the longest, where it gets too long', async () => {
  const { headline, lede, points } = ferryCopy.brief;
  const words = [headline, lede, ...points.map(({ text }) => text)].join(' ').split(' ').length;
  const longer = lede.replace('inhabitants', 'local inhabitants');
  const { brief } = await copyAfter(
    {
      errors: ['brief.headline', 'brief.lede'].map((at) => ({ at, kind: 'reader', why: 'Flows better.' })),
      pieces: [
        { id: 'brief.headline', text: `${headline}, and this is how it will be for a while` },
        { id: 'brief.lede', text: longer },
      ],
    },
    ferryCopy,
    { brief: { words: words + 1 } },
  );
  expect([brief?.headline, brief?.lede]).toEqual([headline, longer]);
});

it('is handed a long story’s remarks with the parts they are about, those on the brief with the last', async () => {
  const long = 'Fergen går som vanlig hver dag hele året, og ingen klager på ruten lenger. '.repeat(90);
  const story = readStory(plainArticle('a.txt', `Fergen går\n\n${long}\n\n${long}\n\n${long}`));
  const json = (messages: readonly { content: string }[]) => {
    const sent = messages[1]?.content ?? '';
    return JSON.parse(sent.slice(sent.search(/^\{/m)));
  };
  const fake = fakeModel(({ task, messages }) => {
    if (task === 'second-editor') return nothingToMend;
    if (task === 'brief') return { ...ferryCopy.brief, points: [], gists: [], lede: 'It took 14 days.' };
    const ids = Object.keys(json(messages).parts);
    return {
      parts: ids.map((id) => ({ id, text: `English of ${id}${id === 'p1' ? ', with 12 ships' : ''}.` })),
    };
  });
  await processStory(story, { model: fake.model, prompts, brief: {} });
  const handed = fake.asked.filter(({ task }) => task === 'second-editor');
  const places = handed.map(({ messages }): ReadonlySet<string> => {
    const { remarks } = json(messages) as { remarks: readonly { at: string }[] };
    return new Set(remarks.map(({ at }) => at));
  });
  expect(places.map((each) => each.has('p1'))).toEqual(places.map((_, at) => at === 0));
  expect(places.map((each) => each.has('brief.lede'))).toEqual(
    places.map((_, at) => at === places.length - 1),
  );
});

it('says why its answer could not be used', async () => {
  const { model } = fakeModel([ferryCopy, 'Fine with me!', 'Fine with me!']);
  const { findings } = await processStory(ferryStory(), { model, prompts, brief: {} });
  expect(findings[0]?.message).toMatch(/second editor's answer could not be used\. The reply is not JSON/);
});

it('is told how quotes are tagged only where the story uses our tag itself', async () => {
  const saysTag = async (text: string) => {
    const fake = fakeModel(({ task, messages }) => {
      if (task === 'second-editor') return nothingToMend;
      const sent = messages[1]?.content ?? '';
      const { parts } = JSON.parse(sent.slice(sent.search(/^\{/m)));
      return { parts: Object.entries(parts).map(([id, norwegian]) => ({ id, text: norwegian })) };
    });
    await processStory(readStory(plainArticle('a.txt', text)), { model: fake.model, prompts });
    const review = fake.asked.find(({ task }) => task === 'second-editor');
    return review?.messages.some(({ content }) => content.includes('In this story the tag is qx.'));
  };
  expect(await saysTag(ferryText)).toBe(false);
  expect(await saysTag(ferryText.replace('femte', 'femte <q>'))).toBe(true);
});
