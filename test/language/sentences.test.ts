import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokens.ts';

const shown = (text: string) => {
  const tokens = tokenise(text);
  return sentencesOf(tokens).map(([from, to]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
};

describe('a text is cut into sentences', () => {
  it.each<readonly [text: string, ...sentences: readonly string[]]>([
    [''],
    ['Broen er stengt', 'Broen er stengt'],
    ['Broen er stengt.', 'Broen er stengt.'],
    ['Er broen stengt? Ja! Den er det. Og', 'Er broen stengt?', 'Ja!', 'Den er det.', 'Og'],
    ['Første avsnitt ¶ Andre avsnitt', 'Første avsnitt ¶', 'Andre avsnitt'],
    ['Hva?! Nei … Jo', 'Hva?!', 'Nei … Jo'],
    ['Beløpet er 4.500 kroner. Det er mye.', 'Beløpet er 4.500 kroner.', 'Det er mye.'],
    ['Ferja går kl. 14. Bilene venter.', 'Ferja går kl. 14.', 'Bilene venter.'],
    ['Det var 17. mai. Toget gikk.', 'Det var 17. mai.', 'Toget gikk.'],
    ['Les mer på bro.no. Takk.', 'Les mer på bro.no.', 'Takk.'],
    ['– Nei! ropte hun. Så gikk hun.', '– Nei! ropte hun.', 'Så gikk hun.'],
    ['– Nei! Øya er vår.', '– Nei!', 'Øya er vår.'],
    ['Tre menn. 22 kvinner.', 'Tre menn.', '22 kvinner.'],
  ])('%s', (text, ...sentences) => expect(shown(text)).toEqual(sentences));

  it.each<readonly [text: string, ...sentences: readonly string[]]>([
    ['He said “no.” She left.', 'He said “no.”', 'She left.'],
    ['He said “never.” She left.', 'He said “never.”', 'She left.'],
    ['He said "never." She left.', 'He said "never."', 'She left.'],
    ["He said 'never.' She left.", "He said 'never.'", 'She left.'],
    ['He said ‘never.’ She left.', 'He said ‘never.’', 'She left.'],
    ['Han sa «nei.» Hun gikk.', 'Han sa «nei.»', 'Hun gikk.'],
    ['He left (at ten.) She stayed.', 'He left (at ten.)', 'She stayed.'],
    ['“He said ‘never.’” She left.', '“He said ‘never.’”', 'She left.'],
    ['He left. "No," she said.', 'He left.', '"No," she said.'],
    ['He left. (She stayed.)', 'He left.', '(She stayed.)'],
    ['“Why not?” he asked. “No.”', '“Why not?” he asked.', '“No.”'],
    ['“No.”', '“No.”'],
    ['He said “never.”; she left.', 'He said “never.”; she left.'],
  ])('with the marks that close it: %s', (text, ...sentences) => expect(shown(text)).toEqual(sentences));

  it.each<readonly [text: string, ...sentences: readonly string[]]>([
    ['Mr. Adams and J. Smith left.', 'Mr. Adams and J. Smith left.'],
    ['See No. 11 and Prof. Dahl. He left.', 'See No. 11 and Prof. Dahl.', 'He left.'],
    ['Mrs. Dahl met Gov. Lee on Oct. 3 or Sept. 4.', 'Mrs. Dahl met Gov. Lee on Oct. 3 or Sept. 4.'],
    ['Fly, skip, bl. a. Nordlys, er ute.', 'Fly, skip, bl. a. Nordlys, er ute.'],
    ['Han bor i nr. 7. Hun bor i 8.', 'Han bor i nr. 7.', 'Hun bor i 8.'],
    ['He has a dog. It barks.', 'He has a dog.', 'It barks.'],
    ['Is it Mr? No.', 'Is it Mr?', 'No.'],
    ['It was in Mrs! No.', 'It was in Mrs!', 'No.'],
    ['De var 11. Hun var 12.', 'De var 11.', 'Hun var 12.'],
    ['They met the general. Lee left.', 'They met the general.', 'Lee left.'],
    ['Price: 5 €. Cheap.', 'Price: 5 €.', 'Cheap.'],
    ['. Ja', '.', 'Ja'],
  ])('and not behind what is shortened: %s', (text, ...sentences) => expect(shown(text)).toEqual(sentences));
});

it.each([
  [['Tor Eide wants it.', 'It “brings thirty jobs”.']],
  [['He said no.', 'Moe left.']],
  [['Vi skal leve av den.', 'Alle vet hva fjorden betyr nå.', 'Moe er enig.']],
  [['Det er ikkje dette huset dei bur i.', 'Moe eig det.']],
  [['Prices rose.', '“We are glad.”', 'Nobody else is.']],
])('cuts a text behind each sentence, even one that ends in a short word: %j', (sentences) =>
  expect(shown(sentences.join(' '))).toEqual(sentences),
);

it.each([
  'Mr. Adams met Dr. Lie in St. Olavs gate.',
  'J. Smith lives at No. 11.',
  'Prof. Moe spoke at kl. 10.',
  'De tok opp bl.a. Nordvik og ca. 30 andre steder.',
])('does not cut behind a word written short: %s', (sentence) => expect(shown(sentence)).toEqual([sentence]));
