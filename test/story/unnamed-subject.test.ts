import { expect, it } from 'vitest';
import { readUnnamedSubject } from '../../src/story/unnamed-subject.ts';
import { readStrokes, wordsFrom } from './strokes.ts';

function whoIs(copy: string): string | null {
  const stroked = readStrokes(copy);
  const [at = 0] = stroked.at;
  const gender = stroked.tokens[at]?.lower === 'han' ? 'male' : 'female';
  const source = readUnnamedSubject(stroked.text, stroked.tokens, at, gender);
  return source === null ? null : wordsFrom(stroked, source.from, source.to);
}

it.each([
  ['Den domfelte nekter. |Han sier', 'Den domfelte'],
  ['Den domfelte nekter. |Hun sier', 'Den domfelte'],
  ['Den domfelte påpeker. |Han sier', 'Den domfelte'],
  ['Den domfelte går. |Han sier', 'Den domfelte'],
  ['Den domfelte her. |Han sier', null],
  ['Den domfelte, som er ung, nekter. |Han sier', null],
  ['Retten er satt. Den domfelte nekter. |Han sier', 'Den domfelte'],
  ['Den domfelte nekter. Retten er satt. |Han sier', null],
  ['Den domfelte nekter. I dag sier |han', 'Den domfelte'],
  ['Den domfelte nekter. Han gråter. |Han sier', 'Den domfelte'],
  ['Den domfelte nekter. Hun gråter. |Hun sier', 'Den domfelte'],
  ['Den domfelte nekter. Hun gråter. |Han sier', null],
  ['Den domfelte nekter. «Han» gråter. |Han sier', 'Den domfelte'],
  ['Den domfelte nekter. Han ler. Han gråter. Han går. |Han sier', 'Den domfelte'],
  ['Den domfelte nekter. Han ler. Han gråter. Han går. Han kom. |Han sier', null],
  ['Den domfelte nekter.\n\n|Han sier', null],
  ['Den domfelte nekter.\n\nHan gråter. |Han sier', null],
  ['Kvinnen nekter. |Hun sier', 'Kvinnen'],
  ['Kvinnen nekter. |Han sier', null],
  ['Mannen nekter. |Han sier', 'Mannen'],
  ['Mannen nekter. |Hun sier', null],
  ['Kari Moe nekter. |Hun sier', null],
  ['Naboen Kari Moe nekter. |Hun sier', null],
  ['Politiet nekter. |Han sier', null],
  ['De to nekter. |Han sier', null],
  ['40 er døde. |Han sier', null],
  ['Han ler. |Han sier', null],
  ['|Han sier', null],
])('%s: whom a pronoun means where the sentence before names nobody: %s', (copy, who) => {
  expect(whoIs(copy)).toBe(who);
});
