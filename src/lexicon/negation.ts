import data from './negation.json' with { type: 'json' };

/** How a word denies: `sure` beyond doubt, `also` as "no" and "nor" do, by a sense of its own ("lack"), or not at all. */
export type Denial = 'sure' | 'also' | Sense | null;
export type Sense = string;

type Test = (lower: string) => boolean;

/** Words parted by spaces; a star stands for any ending. */
function readWords(words: string): Test {
  const whole = new Set<string>();
  const starts = new Map<number, Set<string>>();
  for (const word of words.split(' ')) {
    if (!word.endsWith('*')) {
      whole.add(word);
      continue;
    }
    const start = word.slice(0, -1);
    const same = starts.get(start.length) ?? new Set();
    starts.set(start.length, same.add(start));
  }
  return (lower) => {
    if (whole.has(lower)) return true;
    for (const [length, words] of starts) if (words.has(lower.slice(0, length))) return true;
    return false;
  };
}

const most = 40_000;

/** Reads one language's words once each. */
function makeReader(
  sure: Test,
  also: Test,
  senses: Readonly<Record<string, string>>,
  isAffixed: Test,
): (lower: string) => Denial {
  const tests = Object.entries(senses).map(([sense, words]) => [sense, readWords(words)] as const);
  const known = new Map<string, Denial>();
  const read = (lower: string): Denial => {
    if (sure(lower)) return 'sure';
    if (also(lower)) return 'also';
    for (const [sense, test] of tests) if (test(lower)) return sense;
    return isAffixed(lower) ? 'affix' : null;
  };
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const denial = read(lower);
    known.set(lower, denial);
    return denial;
  };
}

const norwegianPositive = readWords(data.norwegian.positive);
const englishPositive = readWords(data.english.positive);
const englishNegative = readWords(data.english.negative);
const norwegianAffix =
  /^u(?!t)\p{L}{4,}|\p{L}{3,}(?:løs|laus)(?:t|e|het|heit|heten|heita)?$|\p{L}{3,}(?<!tor|o)fri(?:tt|e)?$/u;
const englishAffix = /^un[a-z]{4,}|^non[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?$|\bfree$/;

/** How a Norwegian word, in lower case, denies. */
export const readNorwegianDenial = makeReader(
  readWords(data.norwegian.sure),
  () => false,
  data.norwegian.senses,
  (lower) => norwegianAffix.test(lower) && !norwegianPositive(lower),
);

const isContracted = (lower: string) => lower.endsWith("n't") || lower.endsWith('n’t');
const englishSure = readWords(data.english.sure);

/** How an English word, in lower case, denies. */
export const readEnglishDenial = makeReader(
  (lower) => englishSure(lower) || isContracted(lower),
  readWords(data.english.also),
  data.english.senses,
  (lower) => englishNegative(lower) || (englishAffix.test(lower) && !englishPositive(lower)),
);
