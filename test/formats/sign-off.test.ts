import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/formats/markup/article.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';

const lines = [
  'Brua stenges',
  'Brua over fjorden blir stengt fra mandag, og ferja går hver time.',
  'Arbeidet tar to uker.',
];

/** The credit of a story whose last line this is: in plain text, and in a format that marks its paragraphs. */
function creditsOf(last: string): (string | null)[] {
  const [headline = '', ...copy] = [...lines, last];
  const marked = articleOf(
    'story',
    [{ kind: 'headline', text: headline }, ...copy.map((text) => ({ kind: 'paragraph' as const, text }))],
    {},
  );
  return [readStory(plainArticle('story', [...lines, last].join('\n\n'))).credit, marked.facts.credit];
}

describe('a sign-off is told in plain text as in a format that marks its paragraphs', () => {
  it.each([
    '(©NTB)',
    '(© NTB)',
    '(©Nordposten)',
    '(NTB)',
    '(ntb)',
    '(NPK-NTB)',
    '(NPK-Framtida)',
    '(NTB-AFP-DPA)',
    '/ritzau/',
    '/NTB',
    '©NTB',
    'NTB',
  ])('%s is one', (last) => {
    expect(creditsOf(last)).toEqual([last, last]);
  });

  it.each(['(Oslo)', '(Se egen sak)', 'Og/eller', 'NTB skriver mer om saken i kveld.', '/'])(
    '%s is none',
    (last) => {
      expect(creditsOf(last)).toEqual([null, null]);
    },
  );
});
