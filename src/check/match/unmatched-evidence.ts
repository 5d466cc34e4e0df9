import { classesOf } from '../read/english-senses.ts';
import { usesOf } from '../read/words.ts';
import type { Habits } from './replaced.ts';
import type { Matched, Unmatched } from './unmatched.ts';

const few = (count: number): string => (count <= 3 ? String(count) : count <= 5 ? '4–5' : 'many');
const usual = 2;

/** How often a word answers nothing in good translations, from 0 to 4. */
function aloneOf({ tokens, words }: Matched, at: number, habits: Habits): number {
  const word = words[at];
  const lower = tokens[at]?.lower ?? '';
  return (word && 'stem' in word ? habits.english[word.stem] : habits.norwegian[lower]) ?? usual;
}

/** The distance across between what answers the words before and behind a run. */
function gapOf({ links, across, tokens }: Matched, from: number, to: number): string {
  let before = from - 1;
  while (before >= 0 && links[before] === undefined) before--;
  let after = to;
  while (after < tokens.length && links[after] === undefined) after++;
  const [left, right] = [links[before], links[after]];
  if (left === undefined || right === undefined) return 'at an end';
  const gap = across(right) - across(left);
  return gap < 0 ? 'turned' : few(gap);
}

/** What speaks for a run of words without an answer having been put in, or left out. */
export function evidenceOf(
  { from, to, words, opposite, surplus, loose }: Omit<Unmatched, 'evidence'>,
  own: Matched,
  how: 'lost' | 'added',
  habits: Habits,
): readonly string[] {
  const alone = words.map((at) => aloneOf(own, at, habits));
  const mean = alone.reduce((sum, each) => sum + each, 0) / Math.max(1, alone.length);
  const isKnown = (at: number) => {
    const word = own.words[at];
    return word && ('stem' in word ? usesOf(word.stem) > 0 : word.stems.length > 0);
  };
  const last = own.words[words.at(-1) ?? from];
  const kinds = last && 'stem' in last ? [...classesOf(last.stem)].sort().join('') : '';
  const particles = own.tokens
    .slice(from, to)
    .filter(({ kind }, place) => kind !== 'mark' && own.links[from + place] === undefined).length;
  const isEnd = (at: number) => own.tokens[at] === undefined || own.tokens[at]?.kind === 'mark';
  return [
    'any',
    `surplus ${Math.max(-2, Math.min(8, Math.round(surplus * 3)))}`,
    `${few(words.length)} words for ${few(opposite.length)}`,
    `${few(particles - words.length)} particles`,
    `alone ${Math.round(2 * mean)}`,
    `never alone ${few(alone.filter((each) => each === 0).length)}`,
    `gap ${gapOf(own, from, to)}`,
    `loose ${Math.min(4, Math.floor(loose * 10))}`,
    `known ${few(words.filter(isKnown).length)} of ${few(words.length)}`,
    `kind ${kinds}`,
    `capitals ${few(words.filter((at) => own.tokens[at]?.text !== own.tokens[at]?.lower).length)}`,
    `${isEnd(from - 1) ? 'opens' : ''} ${isEnd(to) ? 'ends' : ''}`,
  ].map((one) => `${how} ${one}`);
}
