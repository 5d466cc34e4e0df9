import { expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';

it.each([
  [
    'nb',
    'Regjeringen vil bruke mer penger på forsvaret. Det sier statsministeren. Hun venter enighet før jul.',
  ],
  [
    'nn',
    'Regjeringa vil bruke meir pengar på forsvaret. Det seier statsministeren. Ho ventar semje før jul.',
  ],
  [
    'da',
    'Regeringen vil bruge flere penge på forsvaret. Det siger statsministeren efter et møde. Hun forventer en aftale.',
  ],
  [
    'sv',
    'Regeringen vill satsa mer pengar på försvaret. Det säger statsministern efter ett möte. Hon räknar med stöd.',
  ],
  [
    'en',
    'The government will spend more money on defence. That is what the minister said after a meeting. She expects a deal.',
  ],
  ['und', 'Der Kanzler hat in Berlin gesagt, dass neue Gesetze kommen. Das Parlament soll bald abstimmen.'],
  ['und', ''],
])('tells %s by its words', (language, text) => {
  expect(readStory(plainArticle('text', text)).language).toBe(language);
});

it('is what the reader says it is, over the words', () => {
  expect(readStory(plainArticle('text', 'Hei.'), { language: 'nn' }).language).toBe('nn');
});

it('is what the file declares where the words do not tell', () => {
  const article = plainArticle('text', 'Xyzzy.');
  expect(readStory({ ...article, facts: { ...article.facts, language: 'nn-NO' } }).language).toBe('nn');
});
