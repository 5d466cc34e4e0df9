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

// One sentence or a headline, as a feed may pass it on.
it.each([
  ['nb', 'Regjeringen vil øke avgiften på bensin neste år.'],
  ['nb', '– Det er forferdelig, sier naboen.'],
  ['nb', 'Boligprisene steg i august'],
  ['nn', 'Regjeringa vil auke avgifta på bensin neste år.'],
  ['nn', 'Politiet søkjer vitne etter ranet i Sørnes.'],
  ['nn', '– Det er forferdeleg, seier naboen.'],
  ['nn', 'Bustadprisane steig i august'],
  ['da', 'Tre personer kom til skade ved en trafikulykke uden for Aarhus tirsdag.'],
  ['da', 'Dansk økonomi vokser langsommere end ventet.'],
  ['da', 'Mindst ti dræbt i jordskælv i Peru'],
  ['sv', 'Tre personer skadades i en trafikolycka på tisdagen.'],
  ['sv', 'Facket varslar om strejk'],
  ['sv', '– Det är fruktansvärt, säger grannen.'],
  ['en', 'At least ten dead in Peru quake'],
  // No word of it is known: its shapes tell.
  ['nb', 'Ulvene angrep sauene'],
  ['nb', 'Gaupene drepte reinsdyrene'],
  ['nn', 'Hundar beit kattar'],
  ['nn', 'Bjørnar klatrar og klekkjer'],
  ['en', 'Thieving wrestlers fleeing with shipment'],
  ['und', 'Bodø Vardø Gjøvik Voss'],
  // Figures are no words.
  ['nb', 'Det ble 2–1, 3–0, 4–4, 1–1, 2–2 og 0–0.'],
  ['en', 'Police are looking for witnesses after the robbery.'],
])('tells %s by a line: %s', (language, text) => {
  expect(readStory(plainArticle('text', text)).language).toBe(language);
});

it('tells a story by most of its words where another language is quoted in it', () => {
  const story =
    'Ministeren møtte pressen i dag. «We will never give up, and they know that», sa hun etterpå.';
  expect(readStory(plainArticle('text', story)).language).toBe('nb');
});

it.each([
  ['nb', '«We will never give up», sa hun.'],
  ['nb', '“We will never give up”, sa hun.'],
  ['nn', '„We will never give up”, sa ho til avisa.'],
  ['nb', 'Hun sa «we will never give up» og gikk hjem. «This is it», ropte hun.'],
  ['en', '«We will never give up»'],
  ['en', '«Jeg er glad», she said, and that was what the police wanted to know after the robbery.'],
])('tells %s by what stands outside the quotation marks: %s', (language, text) => {
  expect(readStory(plainArticle('text', text)).language).toBe(language);
});

it('reads on where a quotation mark is never closed', () => {
  const lost = `«${'We will never give up, and they know that. '.repeat(7)}`;
  const rest = 'Ministeren møtte pressen i dag, og hun sa at regjeringen ikke vil gi seg. ';
  expect(readStory(plainArticle('text', `${lost}${rest.repeat(4)}`)).language).toBe('nb');
});

it('is what the reader says it is, over the words', () => {
  expect(readStory(plainArticle('text', 'Hei.'), { language: 'nn' }).language).toBe('nn');
});

it.each([
  ['nn-NO', 'nn'],
  ['NB', 'nb'],
  ['no', 'nb'],
  ['no-NO', 'nb'],
  ['da', 'da'],
  ['de', 'und'],
  [null, 'und'],
])('is what the file declares where the words do not tell: %s', (declared, language) => {
  const article = plainArticle('text', 'Xyzzy.');
  const facts = { ...article.facts, language: declared };
  expect(readStory({ ...article, facts }).language).toBe(language);
});
