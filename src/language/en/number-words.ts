import { englishNumbers as words } from '../../lexicon/numbers.ts';
import { rememberSpelling } from '../../lexicon/starred.ts';

export const relativeDays = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
export const currencySigns = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['nok', 'NOK'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['us', 'USD'],
]);
export const suffixScales = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['k', 1e3],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);
export const beforeMay = new Set(
  'in of since until by from to last this next early late mid between and on during'.split(' '),
);
/** Behind these it is the month where the clause ends: "before May.", but not "before May resigned". */
export const beforeLastMay = new Set(['before', 'after', 'till', 'through', 'beyond']);
/** Written like numbers, but most often something else: "one" the pronoun, "second" the time, "first" firstly. */
export const weakWords = new Set(
  'one first second third half quarter quarters third single once both couple pair twice double doubled score tens zero'.split(
    ' ',
  ),
);
export const ordinalEndings = new Set(['st', 'nd', 'rd', 'th']);
/** "World War II", "King Harald V": "2. verdenskrig" and "kong Harald 5." */
const romans = new Map(
  'II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI'.split(' ').map((roman, at) => [roman, at + 2]),
);
/** The value of a Roman number; “I” is one only in “World War I”. */
export function romanAt(tokens: readonly { readonly text: string }[], at: number): number | undefined {
  const numeral = tokens[at]?.text.replace(/['’]s$/, '') ?? '';
  return numeral === 'I' && tokens[at - 1]?.text === 'War' ? 1 : romans.get(numeral);
}
/** "the eighties", "in his sixties" */
export const decades = new Map(Array.from(words.tens, ([ten, value]) => [ten.replace(/y$/, 'ies'), value]));
/** "the 19th and early 20th centuries" */
export const betweenCenturies = new Set(['and', 'or', 'to']);
export const partsOfCentury = new Set(['the', 'early', 'late', 'mid']);

export const plainWeekdayOf = (lower: string): number | undefined => {
  return lower.includes('day') ? words.weekdays.get(lower.replace(/['’]?s$/, '')) : undefined;
};

/** Whether a smaller number word may follow what is read so far: "twenty" + "five", "hundred" + "five". */
export function fits(current: number, next: number): boolean {
  const tens = current % 100;
  return tens === 0 || (tens >= 20 && tens % 10 === 0 && next > 0 && next < 10);
}

/** Whether a word, in lower case, may be a figure or open one: most are none. */
export const mayBeFigure = rememberSpelling((lower) => {
  const bare = lower.replace(/['’]s$/, '');
  const known: readonly { readonly has: (word: string) => boolean }[] = [
    words.units,
    words.tens,
    words.ordinals,
    words.scales,
    words.fractions,
    words.vague,
    words.months,
    words.shortMonths,
    decades,
    relativeDays,
  ];
  return (
    known.some((list) => list.has(lower) || list.has(bare)) ||
    plainWeekdayOf(lower) !== undefined ||
    bare === 'i' ||
    romans.has(bare.toUpperCase()) ||
    lower === 'noon' ||
    lower === 'midnight'
  );
});
