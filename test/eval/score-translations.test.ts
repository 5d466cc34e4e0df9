import { describe, expect, it } from 'vitest';
import { bleu } from '../../tools/eval/bleu.ts';
import { chrf } from '../../tools/eval/chrf.ts';
import { scoreTranslations } from '../../tools/eval/score-translations.ts';
import { tokenize13a } from '../../tools/eval/tokenize-13a.ts';

// Cases that sacreBLEU publishes with its scores, in test/test_bleu.py, test/test_chrf.py and its README.
describe('BLEU as sacreBLEU reckons it', () => {
  const hypotheses = ['The dog bit the man.', "It wasn't surprising.", 'The man had just bitten him.'];
  const references = [
    ['The dog bit the man.', 'The dog had bit the man.'],
    ['It was not unexpected.', 'No one was surprised.'],
    ['The man bit him first.', 'The man had bitten the dog.'],
  ];

  it('agrees on its README’s three sentences with two references', () => {
    expect(bleu(hypotheses, references)).toBeCloseTo(48.530827, 5);
  });

  it('gives nothing for empty translations', () => {
    expect(bleu(['', '', ''], references)).toBe(0);
  });

  it('gives nothing where no word is shared', () => {
    expect(bleu(['this is a cat'], [['okay thanks']])).toBe(0);
  });

  it('smooths orders without a match', () => {
    const romanian = 'Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;';
    expect(bleu([romanian], [['producţia de zahăr brut se exprimă în zahăr alb;']])).toBeCloseTo(8.493, 3);
  });

  it.each([
    ['Up 2.5, not 3,000.', ['Up', '2.5', ',', 'not', '3,000', '.']],
    ['the "old" (ferry)/boat', ['the', '"', 'old', '"', '(', 'ferry', ')', '/', 'boat']],
    ['5-year plan &amp; state-owned', ['5', '-', 'year', 'plan', '&', 'state-owned']],
  ])('splits %s', (segment, tokens) => {
    expect(tokenize13a(segment)).toEqual(tokens);
  });
});

describe('chrF as sacreBLEU reckons it', () => {
  it.each([
    ['a', 'a', 100],
    ['', 'reference', 0],
    ['a b c', 'a b c', 100],
    ['a b c', 'abc', 100],
    ['aa', 'ab', 25],
  ])('agrees on %j for %j', (hypothesis, reference, score) => {
    expect(chrf([hypothesis], [reference], { wordOrder: 0, beta: 3 })).toBeCloseTo(score, 4);
  });

  it('adds up segments before it reckons', () => {
    expect(chrf(['a', 'b'], ['a', 'c'], { wordOrder: 0, beta: 3 })).toBeCloseTo(50, 4);
  });

  it.each([
    [
      'Co nás nejvíc trápí, protože lékaři si vybírají, kdo bude žít a kdo zemře.',
      'Nejvíce smutní jsme z toho, že musíme rozhodovat o tom, kdo bude žít a kdo zemře.',
      39.14078509,
    ],
    [
      'Nebo prostě nemají vybavení, které by jim pomohlo, uvedli lékaři.',
      'A někdy nemáme ani potřebný materiál, abychom jim pomohli, popsali lékaři.',
      31.22557079,
    ],
  ])('agrees with its published sentence scores: %s', (hypothesis, reference, score) => {
    expect(chrf([hypothesis], [reference], { wordOrder: 0 })).toBeCloseTo(score, 4);
  });

  // sacreBLEU's figures as published with Hugging Face's "chrf" metric.
  it.each([
    [0, 84.64214891738334],
    [2, 82.87263732906315],
  ])('agrees on two sentences with words to order %i', (wordOrder, score) => {
    const hypotheses = [
      'The relationship between cats and dogs is not exactly friendly.',
      'a good bookshop is just a genteel black hole that knows how to read.',
    ];
    const references = [
      'The relationship between dogs and cats is not exactly friendly.',
      'A good bookshop is just a genteel Black Hole that knows how to read.',
    ];
    expect(chrf(hypotheses, references, { wordOrder })).toBeCloseTo(score, 8);
  });

  it('leaves out the orders that one side does not have', () => {
    expect(chrf(['ab'], ['ab'])).toBe(100);
    // Characters agree in orders 1 and 2, words in none; the reference has no pair of words.
    expect(chrf(['a b'], ['ab'])).toBeCloseTo((100 + 100 + 0) / 3, 10);
  });
});

describe('scoring translations', () => {
  it('gives both figures with the way they were reckoned', () => {
    expect(scoreTranslations(['The ferry is cancelled.'], ['The ferry is cancelled.'])).toMatchObject({
      segments: 1,
      bleu: expect.closeTo(100, 8) as number,
      chrf: expect.closeTo(100, 8) as number,
    });
  });

  it('refuses lists of different length', () => {
    expect(() => scoreTranslations(['a'], [])).toThrow('There are 1 translations for 0 references.');
  });
});
