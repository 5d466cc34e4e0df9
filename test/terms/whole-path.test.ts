import { describe, expect, it } from 'vitest';
import { plain, wire } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { type ProcessOptions, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { builtInTerms, openGlossary } from '../../src/terms/index.ts';
import { fakeModel } from '../support/fake-model.ts';
import { deskTerm } from './desk-term.ts';

const text = `Skredet i Rundvik etterforskes

Riksrevisjonen undersøker saken på nytt i høst.

Senterpartiet krevde svar i forfjor. Delegasjonen fra Hviterussland fikk se tunnelen.`;

const faithful = [
  { id: 'headline', text: 'Landslide in Rundvik is investigated' },
  {
    id: 'p1',
    text: 'The Office of the Auditor General of Norway is looking into the case again this autumn.',
  },
  {
    id: 'p2',
    text: 'The Centre Party demanded answers the year before last. The delegation from Belarus was shown the tunnel.',
  },
];

const careless = [
  { id: 'headline', text: 'Landslide in Rundvik is investigated.' },
  { id: 'p1', text: 'The National Revision is looking into the case again this fall, with harbor staff.' },
  {
    id: 'p2',
    text: 'The Senterpartiet demanded answers last year. The delegation from Hviterussland was shown the tunnel.',
  },
];

const prompts = await loadPrompts();

async function translate(parts: readonly object[], options: Partial<ProcessOptions> = {}) {
  const { model, asked: requests } = fakeModel(() => ({ parts }));
  const story = readStory(plainArticle('skred.txt', text));
  const { findings } = await processStory(story, { model, prompts, ...options });
  const said = requests[0]?.messages.map(({ content }) => content).join('\n') ?? '';
  return { said, requests, rules: findings.map(({ rule, at }) => `${rule} ${at}`) };
}

describe('terms, traps and house style on the whole way of a story', () => {
  it('tells the model the institutions that occur, and no others', async () => {
    const { said, requests, rules } = await translate(faithful);
    expect(said).toContain('Riksrevisjonen = the Office of the Auditor General of Norway');
    expect(said).not.toContain('Senterpartiet =');
    expect(said).not.toContain('the year before last');
    expect(said).not.toContain('Stortinget');
    expect(requests[0]?.messages.at(-1)?.content).not.toContain('prosentpoeng =');
    expect(rules).toEqual([]);
  });

  it('finds each of them where the English got it wrong', async () => {
    const { rules } = await translate(careless);
    expect(rules).toEqual(
      expect.arrayContaining([
        'term p1',
        'term p2',
        'trap p2',
        'style-spelling p1',
        'style-headline-stop headline',
      ]),
    );
    expect(rules.filter((rule) => rule === 'term p2')).toHaveLength(2);
  });

  it('tells the desk’s own style and term, and finds where the term is missing', async () => {
    const glossary = openGlossary([deskTerm('Riksrevisjonen', 'the national audit office')], builtInTerms());
    const style = { ...plain, rules: ['Call the county “Rundvik county”.'] };
    const { said, requests, rules } = await translate(faithful, { glossary, style });
    expect(said).toContain('Riksrevisjonen = the national audit office');
    expect(said).toContain('Call the county “Rundvik county”.');
    expect(said).toContain('Terms of the desk, to be used as given:');
    expect(requests).toHaveLength(2);
    expect(requests[1]?.task).toBe('second-editor');
    expect(requests[1]?.messages[1]?.content).toContain('Riksrevisjonen = the national audit office');
    expect(rules).toContain('term p1');
  });

  it('does not send the whole of a style twice', async () => {
    const { said } = await translate(faithful, { style: wire });
    expect(said.split('Write British English').length).toBe(2);
  });
});
