import { norwegianNumbers } from '../../lexicon/numbers.ts';
import { digitsAt, minuteWords, type SpokenTime } from '../spoken-times.ts';
import type { Token } from '../tokens.ts';
import { articles, measureOf, spelt } from './number-words.ts';

const sides = new Map([
  ['på', -1],
  ['over', 1],
]);

/** "halv ni", "kvart på ni", "fem over halv 9"; behind "klokka" also "ti på ni" and "ni". */
export function norwegianTimeAt(
  tokens: readonly Token[],
  at: number,
  isBehindClock: boolean,
): SpokenTime | null {
  const wordAt = (place: number) => tokens[place]?.lower ?? '';
  const first = wordAt(at) === 'kvart' ? 15 : spelt.get(wordAt(at));
  const side = minuteWords.has(wordAt(at + 1)) ? at + 2 : at + 1;
  const sign = sides.get(wordAt(side));
  const isShifted = first !== undefined && first < 30 && first % 5 === 0 && sign !== undefined;
  const half = isShifted ? side + 1 : at;
  const isHalf = wordAt(half) === 'halv';
  const last = isHalf ? half + 1 : half;
  const isTold = isHalf || (isShifted && first === 15) || isBehindClock;
  const hour = spelt.get(wordAt(last)) ?? (last > at ? digitsAt(tokens, last) : undefined);
  if (!isTold || hour === undefined || hour === 0 || hour > (isBehindClock ? 24 : 12)) return null;
  // "en halv en gang", "halv tre millioner"
  if (!isBehindClock && articles.has(wordAt(last))) return null;
  if (measureOf(wordAt(last + 1)) !== undefined || norwegianNumbers.scales.has(wordAt(last + 1))) return null;
  const shift = (isShifted ? first * sign : 0) - (isHalf ? 30 : 0);
  const minutes = hour * 60 + shift;
  return { minutes: shift !== 0 && hour <= 12 ? minutes % 720 : minutes, next: last + 1 };
}
