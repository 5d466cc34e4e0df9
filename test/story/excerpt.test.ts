import { expect, it } from 'vitest';
import { excerptStory } from '../../src/story/excerpt.ts';
import { plainArticle, readStory } from '../../src/story/index.ts';

const story = readStory(
  plainArticle(
    'copy',
    [
      '– Vi er klare',
      'Ordføreren i Vik er klar til valget, og det har hun vært lenge nå.',
      '– Vi er klare til å ta over, sier ordfører Kari Moe.',
      '– Det er ikke vi, sier Ola Vik.',
    ].join('\n\n'),
  ),
);

it.each([
  [['headline'], true, false, [], ['– Vi er klare']],
  [['p1'], false, true, ['p1'], []],
  [['headline', 'p2'], true, false, ['p2'], ['– Vi er klare', 'p2']],
  [['p2', 'p3'], false, false, ['p2', 'p3'], ['p2', 'p3']],
  [['p9'], false, false, [], []],
])('keeps of the parts only %j, with their quotes', (ids, headline, lede, paragraphs, quotes) => {
  const excerpt = excerptStory(story, new Set(ids));
  expect(excerpt).toEqual({
    ...story,
    headline: headline ? story.headline : null,
    lede: lede ? story.lede : null,
    paragraphs: story.paragraphs.filter(({ id }) => paragraphs.includes(id)),
    quotes: story.quotes.filter(({ part }) => ids.includes(part)),
  });
  expect(excerpt.quotes).toHaveLength(quotes.length);
  expect(story.lede?.id).toBe('p1');
});

it('keeps a story without headline and lede as it is', () => {
  const bare = { ...story, headline: null, lede: null };
  expect(excerptStory(bare, new Set(['headline', 'p1']))).toMatchObject({ headline: null, lede: null });
});
