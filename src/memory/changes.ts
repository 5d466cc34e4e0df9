import { sidesOfNorwegian, type Token, tokenise } from '../check/index.ts';
import { readNorwegianDenial } from '../lexicon/negation.ts';
import type { Difference } from './types.ts';

/** Whether a negation, an opposite or a quotation mark is among what one text has and the other has not, or elsewhere. */
export function meaningChanges(one: string, other: string): readonly Difference[] {
  const [a, b] = [tokenise(one), tokenise(other)];
  const [lostA, lostB] = changedWords(
    a.map(({ lower }) => lower),
    b.map(({ lower }) => lower),
  );
  const changed = [...lostA.map((at) => [a, at] as const), ...lostB.map((at) => [b, at] as const)];
  return [
    ...(changed.some(([tokens, at]) => mayTurnRound(tokens[at]?.lower ?? '')) ? (['negation'] as const) : []),
    ...(changed.some(([tokens, at]) => isQuotationMark(tokens, at)) ? (['mark'] as const) : []),
  ];
}

/** Whether a word denies, or has an opposite that would turn the sentence round. */
function mayTurnRound(lower: string): boolean {
  return readNorwegianDenial(lower) !== null || sidesOfNorwegian(lower).some(({ excuses }) => !excuses);
}

/** A quotation mark, or a dash that opens speech. */
function isQuotationMark(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.kind !== 'mark') return false;
  if (/[«»“”„"]/u.test(token.text)) return true;
  return /[–—-]/u.test(token.text) && token.spaced && (before === undefined || /[.!?:,]/u.test(before.text));
}

/** The places of words that only one of two lists has, or that stand elsewhere: what is not in their longest common run. */
export function changedWords(
  a: readonly string[],
  b: readonly string[],
): readonly [one: readonly number[], other: readonly number[]] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const common = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
  const [one, other]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || common(i + 1, j) >= common(i, j + 1))) one.push(i++);
    else other.push(j++);
  }
  return [one, other];
}
