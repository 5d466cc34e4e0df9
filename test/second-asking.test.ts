import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../src/files/prompts.ts';
import { processStory } from '../src/process-story.ts';
import { fakeModel } from './support/fake-model.ts';
import { ferryBrief, ferryStory, ferryTranslation } from './support/stories.ts';

const prompts = await loadPrompts();

function withPart(id: string, text: string) {
  return {
    ...ferryTranslation,
    parts: ferryTranslation.parts.map((part) => (part.id === id ? { id, text } : part)),
  };
}

describe('each rule’s errors in a translation are asked for a second time, by part and with the rule’s words', () => {
  const faulty: readonly (readonly [rule: string, part: string, text: string])[] = [
    ['structure', 'p3', ''],
    ['quotes-kept', 'p5', '<q1>It</q1> has happened often, <a1>he</a1> said.'],
    [
      'quotes-placed',
      'p5',
      '<q1>The council has hired four new teachers for the primary school in the village,</q1> <a1>he</a1> said.',
    ],
    ['speakers-kept', 'p3', 'The repair will cost 17.2 million kroner, according to <a1>Berg</a1>.'],
    ['sense-kept', 'headline', 'Ferry to Storøya continues for three days'],
    ['numbers-kept', 'p3', 'The repair will cost 17.2 billion kroner, according to <a1>Dahl</a1>.'],
    [
      'names-kept',
      'p1',
      'The county council is suspending the ferry to Lillehammer from Thursday. That leaves 1,250 inhabitants without a connection.',
    ],
    [
      'norwegian-left',
      'p1',
      'Fylkeskommunen innstiller fergen til Storøya fra torsdag. 1.250 innbyggere blir uten samband.',
    ],
    [
      'length',
      'p1',
      'The county council is suspending the ferry to Storøya from Thursday. That leaves 1,250 inhabitants without a connection. Many of them are angry and have asked the government in Oslo to step in before the winter storms arrive on the coast.',
    ],
    ['leaks', 'headline', 'Here is the translation: Ferry to Storøya suspended for three days'],
  ];

  it.each(faulty)('%s at %s', async (_, part, text) => {
    const wrong = withPart(part, text);
    const fake = fakeModel([wrong, ferryTranslation]);
    const copy = await processStory(ferryStory(), { model: fake.model, prompts });
    const faults = fake.asked[1]?.messages.at(-1)?.content ?? '';
    expect(faults).toMatch(new RegExp(`^- ${part}: \\S`, 'm'));
    for (const other of ferryTranslation.parts.filter(({ id }) => id !== part))
      expect(faults).not.toContain(`- ${other.id}:`);
    expect(copy.findings).toEqual([]);

    const still = await processStory(ferryStory(), { model: fakeModel([wrong, wrong]).model, prompts });
    expect(still.findings.some(({ level }) => level === 'error')).toBe(true);
  });

  it('negation-kept is a warning: told, and not asked for again', async () => {
    const fake = fakeModel([
      withPart(
        'p2',
        '<q1>We have a choice,</q1> <a1>transport director Kari Dahl</a1> said. <q1>Safety comes before everything.</q1>',
      ),
    ]);
    const { findings } = await processStory(ferryStory(), { model: fake.model, prompts });
    expect(findings).toMatchObject([{ rule: 'negation-kept', level: 'warning' }]);
    expect(fake.asked).toHaveLength(1);
  });
});

describe('each rule’s errors in a brief are asked for a second time, by piece', () => {
  const [first, second] = ferryBrief.points;
  const faulty: readonly (readonly [rule: string, piece: string, brief: typeof ferryBrief])[] = [
    [
      'brief-figures',
      'brief.points',
      {
        ...ferryBrief,
        points: [
          {
            text: 'The repair will cost 19 million kroner, according to transport director Kari Dahl.',
            cites: first?.cites ?? [],
          },
          second as never,
        ],
      },
    ],
    [
      'brief-sources',
      'brief.points',
      { ...ferryBrief, points: [{ text: first?.text ?? '', cites: ['p99'] }, second as never] },
    ],
    [
      'brief-names',
      'brief.lede',
      {
        ...ferryBrief,
        lede: 'The county council is suspending the ferry to Lillehammer from Thursday, leaving 1,250 inhabitants without a connection.',
      },
    ],
    [
      'brief-quotes',
      'brief.lede',
      {
        ...ferryBrief,
        lede: 'The county council is suspending the ferry to Storøya from Thursday: “the sea is too rough for boats”.',
      },
    ],
    [
      'brief-speakers',
      'gist.q1',
      {
        ...ferryBrief,
        gists: [
          { quote: 'q1', text: 'Kari Dahl said this was the fifth time in two years.' },
          ferryBrief.gists[1] as never,
        ],
      },
    ],
    [
      'brief-gists',
      'gist.q4',
      {
        ...ferryBrief,
        gists: [
          ferryBrief.gists[0] as never,
          { quote: 'q4', text: 'Kari Dahl said it was the fifth time in two years.' },
        ],
      },
    ],
  ];

  it.each(faulty)('%s at %s', async (_, piece, wrong) => {
    const fake = fakeModel([ferryTranslation, wrong, ferryBrief]);
    const copy = await processStory(ferryStory(), { model: fake.model, prompts, brief: {} });
    expect(fake.asked.map(({ task }) => task)).toEqual(['translate', 'brief', 'brief-again']);
    expect(fake.asked[2]?.messages.at(-1)?.content).toMatch(
      new RegExp(`^- ${piece.replaceAll('.', '\\.')}: \\S`, 'm'),
    );
    expect(copy.findings).toEqual([]);
    expect(copy.brief).toMatchObject({
      headline: ferryBrief.headline,
      lede: ferryBrief.lede,
      points: ferryBrief.points,
    });
  });
});
