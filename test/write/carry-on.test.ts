import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { checkEdited, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { modelFor, type Told } from '../support/open-desk.ts';

const prompts = await loadPrompts();

const ferry: Told = {
  norwegian: [
    'Ferja blir liggende til jul',
    'Ferja mellom Lyngøya og fastlandet blir liggende til kai fram til jul, opplyser rederiet.',
    '– Vi har ikke nok folk, sier driftssjef Amina Warsame til avisa.',
    '– Tre av mannskapet er syke. Vi har ringt alle vi kjenner.',
    '– Nå må vi vente på folk fra Tromsø.',
    'Ordfører Piotr Lund er skuffet.',
    '– Dette er ikke godt nok, sier han.',
  ].join('\n\n'),
  english: {
    headline: 'Ferry to stay in port until Christmas',
    p1: 'The ferry between Lyngøya and the mainland will stay in port until Christmas, the shipping company says.',
    p2: '<q>We don’t have enough people,</q> Amina Warsame, the operations manager, told the paper.',
    p3: '<q>Three of the crew are ill. We have rung everyone we know.</q>',
    p4: '<q>Now we have to wait for people from Tromsø.</q>',
    p5: 'Piotr Lund, the mayor, is disappointed.',
    p6: '<q>This isn’t good enough,</q> he said.',
  },
};

async function process(told: Told) {
  const { model } = modelFor([told]);
  const options = { model, prompts, secondEditor: false };
  const story = readStory(plainArticle('ferje.txt', told.norwegian));
  return { story, options, copy: await processStory(story, options) };
}
const textOf = (
  copy: { translation: { parts: readonly { id: string; text: string | null }[] } },
  id: string,
) => copy.translation.parts.find((part) => part.id === id)?.text;

describe('speech that goes on in the next paragraph', () => {
  it('is closed only where it ends, and nothing is said against it', async () => {
    const { copy } = await process(ferry);
    expect(textOf(copy, 'p3')).toBe('“Three of the crew are ill. We have rung everyone we know.');
    expect(textOf(copy, 'p4')).toBe('“Now we have to wait for people from Tromsø.”');
    expect(copy.findings).toEqual([]);
    const { spans } = copy.translation.quotes.find(({ id }) => id === 'q3') ?? { spans: [] };
    expect(spans.map(({ text }) => text)).toEqual([
      'Three of the crew are ill. We have rung everyone we know.',
    ]);
  });

  it('is closed where words of the reporter follow, or somebody else speaks', async () => {
    const { copy } = await process({
      ...ferry,
      norwegian: ferry.norwegian
        .replace('– Nå må vi vente på folk fra Tromsø.', '– Skandale, svarer ordfører Piotr Lund.')
        .replace('Ordfører Piotr Lund er', 'Han er'),
      english: {
        ...ferry.english,
        p4: '<q>A scandal,</q> Piotr Lund, the mayor, replied.',
        p5: 'He is disappointed.',
      },
    });
    expect(textOf(copy, 'p2')).toMatch(/^“We don’t have enough people,”/);
    expect(textOf(copy, 'p3')).toBe('“Three of the crew are ill. We have rung everyone we know.”');
    expect(textOf(copy, 'p6')).toBe('“This isn’t good enough,” he said.');
  });

  it('is checked as any other: a figure that changed is told, and so is a mark that nothing answers', async () => {
    const { story, options, copy } = await process(ferry);
    const edited = (texts: Readonly<Record<string, string>>) =>
      checkEdited(story, copy, new Map(Object.entries(texts)), options);
    expect(edited({}).findings).toEqual([]);
    expect(
      edited({ p3: '“Four of the crew are ill. We have rung everyone we know.' }).findings,
    ).toMatchObject([{ rule: 'numbers-kept', at: 'p3', level: 'error' }]);
    const open = {
      p4: '“Now we have to wait for people from Tromsø.',
      p5: '“Piotr Lund, the mayor, is disappointed.”',
    };
    expect(edited(open).findings).toContainEqual(expect.objectContaining({ rule: 'quotes-kept', at: 'q4' }));
    const reported = 'Now they have to wait for people from Tromsø, she said.';
    expect(edited({ p4: reported }).findings).toContainEqual(
      expect.objectContaining({ rule: 'quotes-kept', at: 'q3' }),
    );
  });
});
