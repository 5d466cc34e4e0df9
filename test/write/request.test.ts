import { describe, expect, it } from 'vitest';
import type { ModelRequest } from '../../src/ask/model.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory, rewritePart } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { ferryBrief } from '../support/stories.ts';

const prompts = await loadPrompts();
const read = (paragraphs: readonly string[]) => readStory(plainArticle('sak.txt', paragraphs.join('\n\n')));

/** The JSON that a request sends: the parts that are asked for, and what stands round them. */
const sentBy = ({ messages }: ModelRequest): { parts: Record<string, string>; context?: string[] } => {
  const content = messages[1]?.content ?? '';
  return JSON.parse(content.slice(content.search(/^\{/m)));
};
const idsIn = (request: ModelRequest) => Object.keys(sentBy(request).parts);

/** A model whose English is the Norwegian, tags and all. */
const echo = (more: object = {}) =>
  fakeModel((request) => {
    if (request.task === 'brief') return ferryBrief;
    return { parts: Object.entries(sentBy(request).parts).map(([id, text]) => ({ id, text })), ...more };
  });

const cut = { text: '{', finish: 'length', refusal: null, model: 'fake-1', usage: null, origin: 'live' };
const say = (request: ModelRequest) => request.messages.map(({ content }) => content).join('\n');

async function translate(paragraphs: readonly string[], options: Partial<ProcessOptions> = {}) {
  const fake = echo();
  const copy = await processStory(read(paragraphs), {
    ...{ model: fake.model, prompts, secondEditor: false },
    ...options,
  });
  return { copy, asked: fake.asked };
}

const bridge = [
  'Brua stenges',
  'Brua over sundet mellom Lyngøya og fastlandet stenges fra i dag.',
  ...'abcdef',
].map((text) => (text.length > 1 ? text : `Avsnitt ${text} handler om noe annet enn det forrige.`));

describe('a part that is asked for by itself', () => {
  const rewrite = async (id: string) => {
    const fake = echo();
    await rewritePart(
      read(bridge),
      id,
      { english: 'EN', wish: '', before: [] },
      { model: fake.model, prompts },
    );
    return sentBy(fake.asked[0] as ModelRequest);
  };

  it('comes with the headline, the lede and its neighbours', async () => {
    const [headline, lede, , , , d, e, f] = bridge;
    expect(await rewrite('p6')).toEqual({ context: [headline, lede, d, f], parts: { p6: e } });
    expect((await rewrite('p7')).context).toEqual([headline, lede, e]);
    expect((await rewrite('headline')).context).toEqual([lede]);
  });

  it('is an error where it cannot be had, which says of which part and why', async () => {
    const fake = fakeModel([{ parts: [] }, { parts: [] }]);
    const now = { english: 'EN', wish: '', before: [] };
    const asking = rewritePart(read(bridge), 'p3', now, { model: fake.model, prompts });
    await expect(asking).rejects.toMatchObject({
      code: 'reply',
      message:
        "sak.txt: the model's answer for p3 could not be used, also when asked a second time. It is missing from the reply.",
    });
  });

  it('has no second tag that we read as another', async () => {
    const said = ['Feil på siden', 'Siden viste <q> i går.', '– Vi rydder, sier redaktør Siw Haugen.'];
    const fake = echo();
    const now = { english: 'EN', wish: '', before: [] };
    expect(await rewritePart(read(said), 'p2', now, { model: fake.model, prompts })).toMatch(/^“Vi rydder,”/);
    expect(say(fake.asked[0] as ModelRequest)).toContain('In this story the tag is qx: <qx>…</qx>.');
  });
});

describe('a whole story', () => {
  it('is asked for without what stands round it, and no tag is explained', async () => {
    const { asked } = await translate(bridge);
    expect(asked).toHaveLength(1);
    expect(sentBy(asked[0] as ModelRequest)).not.toHaveProperty('context');
    expect(say(asked[0] as ModelRequest)).not.toContain('In this story the tag is');
  });

  it('may be answered at length: 6,000 tokens, and one more for each of its letters', async () => {
    const { asked } = await translate(bridge);
    expect(asked[0]?.maxOutputTokens).toBe(6_000 + bridge.join('').length);
  });

  it('that is too long for one request goes in several, each with what stands beside it', async () => {
    const long = 'Fergen går som vanlig hver dag hele året, og ingen klager. '.repeat(150).trim();
    const { asked } = await translate(['Fergen går', long, `${long} Nei.`, 'Det var alt.']);
    expect(asked.map(idsIn)).toEqual([
      ['headline', 'p1'],
      ['p2', 'p3'],
    ]);
    expect(asked.map((request) => sentBy(request).context?.length)).toEqual([1, 2]);
    expect(asked.map((request) => say(request).includes('No brief is wanted'))).toEqual([true, true]);
  });

  it('has at most five notes from each answer', async () => {
    const note = { part: 'p1', kind: 'unclear', text: 'Which bridge?' };
    const fake = echo({ notes: Array.from({ length: 7 }, (_, n) => ({ ...note, text: `Note ${n}` })) });
    const copy = await processStory(read(bridge), { model: fake.model, prompts, secondEditor: false });
    expect(copy.notes).toHaveLength(5);
  });

  it('may be given a part twice if it reads the same, and not if it reads otherwise', async () => {
    const parts = bridge.map((text, n) => ({ id: n === 0 ? 'headline' : `p${n}`, text }));
    const answered = async (more: object) => {
      const fake = fakeModel([{ parts: [...parts, more] }, { parts }]);
      await processStory(read(bridge), { model: fake.model, prompts, secondEditor: false });
      return fake.asked.length;
    };
    expect(await answered({ id: 'p2', text: bridge[2] })).toBe(1);
    expect(await answered({ id: 'p99', text: 'Nothing of ours.' })).toBe(1);
    expect(await answered({ id: 'p2', text: 'Something else.' })).toBe(2);
  });
});

describe('an answer that was cut off is asked for in halves of about equal length', () => {
  it.each([
    ['three alike', ['Brua stenges nå', 'Brua er gammel.', 'Den er farlig.'], [['headline'], ['p1', 'p2']]],
    [
      'four alike',
      ['Brua stenges nå', 'Brua er gammel.', 'Brua er vakker.', 'Brua er bra nå.'],
      [
        ['headline', 'p1'],
        ['p2', 'p3'],
      ],
    ],
    ['a long one first', ['Brua over sundet stenges nå', 'Nå.', 'Ja.'], [['headline'], ['p1', 'p2']]],
    [
      'a long one last',
      ['Nei', 'Nå.', 'Brua er gammel, og det er farlig å gå der.'],
      [['headline', 'p1'], ['p2']],
    ],
    ['two', ['Nei', 'Brua er gammel, og det er farlig å gå der.'], [['headline'], ['p1']]],
  ])('%s', async (_, paragraphs, halves) => {
    let isFirst = true;
    const model = fakeModel((request) => {
      const answer = isFirst
        ? cut
        : { parts: Object.entries(sentBy(request).parts).map(([id, text]) => ({ id, text })) };
      isFirst = false;
      return answer;
    });
    await processStory(read(paragraphs), { model: model.model, prompts, secondEditor: false });
    expect(model.asked.slice(1).map(idsIn)).toEqual(halves);
  });
});

it('a brief by itself is asked for from the English there is', async () => {
  const fake = fakeModel((request) => {
    if (request.task.startsWith('brief')) return ferryBrief;
    const { parts } = sentBy(request);
    return {
      parts: Object.keys(parts).flatMap((id) => (id === 'p3' ? [] : [{ id, text: `English of ${id}.` }])),
    };
  });
  const long = 'Fergen går som vanlig hver dag hele året, og ingen klager. '.repeat(150).trim();
  await processStory(read(['Fergen går', long, `${long} Nei.`, 'Det var alt.']), {
    ...{ model: fake.model, prompts, secondEditor: false, brief: {} },
  });
  const asked = fake.asked.find(({ task }) => task === 'brief');
  expect(sentBy(asked as ModelRequest).parts).toEqual({
    headline: 'English of headline.',
    p1: 'English of p1.',
    p2: 'English of p2.',
  });
});
