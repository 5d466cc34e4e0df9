import { englishNumbers, norwegianNumbers } from '../../lexicon/numbers.ts';
import { articles, measureOf, spelt } from './number-words-norwegian.ts';
import type { Token } from './tokens.ts';

/** A time of day told in words, in minutes after midnight or noon, and the token behind it. */
export interface SpokenTime {
  readonly minutes: number;
  readonly next: number;
}

const sides = new Map([
  ['på', -1],
  ['over', 1],
]);
const about = new Set(['about', 'around']);
const minuteWords = new Set(['minutt', 'minutter', 'minuttar', 'minutes']);

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

const beginsTime = new Set([
  'half',
  'quarter',
  ...englishNumbers.units.keys(),
  ...englishNumbers.tens.keys(),
]);

/** “half past eight”, “a quarter to nine”, “ten past nine”; behind “at” also “ten to nine” and “half nine”. */
export function englishTimeAt(tokens: readonly Token[], at: number): SpokenTime | null {
  const begun = tokens[at];
  if (begun === undefined || (begun.kind === 'word' && !beginsTime.has(begun.lower))) return null;
  const wordAt = (place: number) => tokens[place]?.lower ?? '';
  const numberAt = (place: number) =>
    englishNumbers.units.get(wordAt(place)) ??
    englishNumbers.tens.get(wordAt(place)) ??
    digitsAt(tokens, place);
  const isAt = wordAt(about.has(wordAt(at - 1)) ? at - 2 : at - 1) === 'at';
  const isQuarter = wordAt(at) === 'quarter';
  const isHalf = wordAt(at) === 'half';
  const isTwentyFive = wordAt(at) === 'twenty' && wordAt(at + 1) === '-' && wordAt(at + 2) === 'five';
  const first = isTwentyFive ? 25 : isQuarter ? 15 : isHalf ? 30 : numberAt(at);
  if (first === undefined || first > 30) return null;
  const behind = isTwentyFive ? at + 3 : at + 1;
  const hasMinutes = minuteWords.has(wordAt(behind));
  const side = hasMinutes ? behind + 1 : behind;
  const isPast = wordAt(side) === 'past' || (isQuarter && wordAt(side) === 'after');
  const isTo = wordAt(side) === 'to' && !isHalf && (isQuarter || hasMinutes || isAt);
  const isBare = isHalf && isAt;
  if (!isPast && !isTo && !isBare) return null;
  const last = isPast || isTo ? side + 1 : side;
  const hour = numberAt(last);
  if (hour === undefined || hour === 0 || hour > 12) return null;
  const counted = wordAt(last + 1);
  if (englishNumbers.measures.has(counted) || englishNumbers.scales.has(counted)) return null;
  return { minutes: (hour * 60 + (isTo ? -first : first)) % 720, next: last + 1 };
}

/** An hour in figures that stands alone: the 9 of "halv 9", but not of "9.30" or "9-åringen". */
function digitsAt(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'digits') return undefined;
  const goesOn = tokens[at + 1]?.spaced === false && /^[.:,–-]$/.test(tokens[at + 1]?.text ?? '');
  const isAlone = !goesOn || tokens[at + 2] === undefined || tokens[at + 2]?.spaced === true;
  return isAlone ? Number(tokens[at].text) : undefined;
}
