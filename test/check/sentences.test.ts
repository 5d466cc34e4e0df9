import { expect, it } from 'vitest';
import { tokenise } from '../../src/check/read/tokens.ts';
import { sentencesOf } from '../../src/check/sentences.ts';

const cut = (text: string) => {
  const tokens = tokenise(text);
  return sentencesOf(tokens).map(([from, to]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

it.each([
  [['Tor Eide wants it.', 'It “brings thirty jobs”.']],
  [['He said no.', 'Moe left.']],
  [['Vi skal leve av den.', 'Alle vet hva fjorden betyr nå.', 'Moe er enig.']],
  [['Det er ikkje dette huset dei bur i.', 'Moe eig det.']],
  [['Prices rose.', '“We are glad.”', 'Nobody else is.']],
])('cuts a text behind each sentence, even one that ends in a short word: %j', (sentences) =>
  expect(cut(sentences.join(' '))).toEqual(sentences),
);

it.each([
  'Mr. Adams met Dr. Lie in St. Olavs gate.',
  'J. Smith lives at No. 11.',
  'Prof. Moe spoke at kl. 10.',
  'De tok opp bl.a. Nordvik og ca. 30 andre steder.',
])('does not cut behind a word written short: %s', (sentence) => expect(cut(sentence)).toEqual([sentence]));
