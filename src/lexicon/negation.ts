import data from './negation.json' with { type: 'json' };
import { readStarred, remember } from './starred.ts';

/** How a word denies: `sure` beyond doubt, `also` as "no" and "nor" do, by a sense of its own ("lack"), or not at all. */
export type Denial = string | null;

type Test = (lower: string) => boolean;

function makeReader(
  sure: Test,
  also: Test,
  senses: Readonly<Record<string, string>>,
  isAffixed: Test,
): (lower: string) => Denial {
  const tests = Object.entries(senses).map(([sense, words]) => [sense, readStarred(words)] as const);
  return remember((lower) => {
    if (sure(lower)) return 'sure';
    if (also(lower)) return 'also';
    for (const [sense, test] of tests) if (test(lower)) return sense;
    return isAffixed(lower) ? 'affix' : null;
  });
}

const norwegianPositive = readStarred(data.norwegian.positive);
const norwegianAffix =
  /^u(?!t)\p{L}{4,}|\p{L}{3,}(?:løs|laus)(?:t|e|het|heit|heten|heita)?$|\p{L}{3,}(?<!tor|o)fri(?:tt|e)?$/u;

/** How a Norwegian word, in lower case, denies. */
export const readNorwegianDenial = makeReader(
  readStarred(data.norwegian.sure),
  () => false,
  data.norwegian.senses,
  (lower) => norwegianAffix.test(lower) && !norwegianPositive(lower),
);

const englishSure = readStarred(data.english.sure);
const englishNegative = readStarred(data.english.negative);
const englishPositive = readStarred(data.english.positive);
const englishAffix = /^un[a-z]{4,}|^non[a-z]{4,}|[a-z]{3,}less(?:ly|ness)?$/;
const contraction = /n['’]t$/;

/** How an English word, in lower case, denies. */
export const readEnglishDenial = makeReader(
  (lower) => englishSure(lower) || contraction.test(lower),
  readStarred(data.english.also),
  data.english.senses,
  (lower) => englishNegative(lower) || (englishAffix.test(lower) && !englishPositive(lower)),
);

const sureNorwegian = data.norwegian.sure.split(' ');
const sureEnglish = data.english.sure.split(' ');
/** Whether a text, given as its words in lower case, has a sure negation; a look at few words before reading all. */
export const deniesInNorwegian = (lowers: ReadonlySet<string>): boolean =>
  sureNorwegian.some((word) => lowers.has(word));
export function deniesInEnglish(lowers: ReadonlySet<string>): boolean {
  if (sureEnglish.some((word) => lowers.has(word))) return true;
  for (const lower of lowers) if (lower.endsWith('t') && contraction.test(lower)) return true;
  return false;
}
