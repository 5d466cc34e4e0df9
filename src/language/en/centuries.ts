import { englishNumbers as words } from '../../lexicon/numbers.ts';
import type { openFigures } from '../figures.ts';
import { betweenCenturies, ordinalEndings, partsOfCentury } from './number-words.ts';

/** Where the "century" of an ordinal ends that ends at `next`; also that of "19th and twentieth centuries". */
export const centuryEnds =
  ({ wordAt, isHyphen }: Pick<ReturnType<typeof openFigures>, 'wordAt' | 'isHyphen'>) =>
  (next: number): number | null => {
    const isCentury = (at: number) => wordAt(at).startsWith('centur');
    const at = isHyphen(next) ? next + 1 : next;
    if (isCentury(at)) return at + 1;
    if (!betweenCenturies.has(wordAt(next))) return null;
    let far = next + 1;
    while (partsOfCentury.has(wordAt(far))) far++;
    const isShared = words.ordinals.has(wordAt(far))
      ? isCentury(far + 1)
      : ordinalEndings.has(wordAt(far + 1)) && isCentury(far + 2);
    return isShared ? next : null;
  };
