import { englishNumbers } from '../../lexicon/numbers.ts';
import { digitsAt, minuteWords, type SpokenTime } from '../spoken-times.ts';
import type { Token } from '../tokens.ts';

const about = new Set(['about', 'around']);
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
