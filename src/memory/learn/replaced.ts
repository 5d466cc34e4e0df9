import { tokenise } from '../../check/index.ts';
import { changedWords } from '../changes.ts';

/** Words that stood in what norwire wrote, and what an editor wrote in their place. */
export interface EditorChange {
  readonly gone: string;
  readonly put: string;
}

/** Longer stretches are another sentence, no other word for the same thing. Nothing measured it. */
const LONGEST = 4;

/** Where an editor put other words in the place of norwire's, as written; marks and figures alone are no words. */
export function replacedWords(machine: string, english: string): readonly EditorChange[] {
  const [a, b] = [wordsIn(machine), wordsIn(english)];
  const [gone, put] = changedWords(
    a.map((word) => word.toLowerCase()),
    b.map((word) => word.toLowerCase()),
  ).map((places) => new Set(places));
  const found: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, to] = [i, j];
    while (gone?.has(i)) i += 1;
    while (put?.has(j)) j += 1;
    const hunk = { gone: [from, i] as const, put: [to, j] as const };
    const last = found.at(-1);
    if (i === from && j === to) {
      i += 1;
      j += 1;
    } else if (last?.gone[1] === from - 1 && isCapital(a[from - 1]))
      // "Coastal" between what was changed is part of a name.
      found[found.length - 1] = { gone: [last.gone[0], i], put: [last.put[0], j] };
    else found.push(hunk);
  }
  return found
    .map((hunk) => ({ before: a.slice(...hunk.gone), after: b.slice(...hunk.put) }))
    .filter(({ before, after }) => isTerm(before) && isTerm(after))
    .map(({ before, after }) => ({ gone: before.join(' '), put: after.join(' ') }));
}

interface Hunk {
  readonly gone: readonly [from: number, to: number];
  readonly put: readonly [from: number, to: number];
}

const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '');

function wordsIn(text: string): readonly string[] {
  return tokenise(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text: word }) => word);
}

function isTerm(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= LONGEST && words.some((word) => /\p{L}/u.test(word));
}
