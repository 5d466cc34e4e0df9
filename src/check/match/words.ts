import { stemEnglish } from '../../language/en/index.ts';
import { inBokmål } from '../../language/nb/index.ts';
import { bodyWords } from '../../lexicon/body-nouns.ts';
import { englishNames, glossary, lightEnglish, particles } from '../../lexicon/glossary.ts';
import { type Denial, readEnglishDenial, readNorwegianDenial } from '../../lexicon/negation.ts';
import { remember } from '../../lexicon/starred.ts';
import { type Side, sidesOfEnglish, sidesOfNorwegian } from './opposites.ts';

export { stemEnglish };

/** What a Norwegian word may be in English: stems by the glossary, and the skeleton cognates share. */
export interface NorwegianWord {
  readonly stems: readonly string[];
  /** Stems of what its last part may be, where no more of it is known. */
  readonly guesses: readonly string[];
  /** Of a compound, stems of what its first part may be; they stand among `stems` too. */
  readonly first: readonly string[];
  readonly skeleton: string;
  /** How much it says about which texts answer each other: little for pronouns and prepositions. */
  readonly weight: number;
  /** The sides of opposites it speaks of. */
  readonly sides: readonly Side[];
  /** How it denies, if it does. */
  readonly denial: Denial;
}

export interface EnglishWord {
  readonly stem: string;
  readonly skeleton: string;
  readonly weight: number;
  /** The sides of opposites it speaks of. */
  readonly sides: readonly Side[];
  /** How it denies, if it does. */
  readonly denial: Denial;
}

/** The consonants of a word in a spelling that Norwegian, English and both transliterations share. */
export const skeletonOf = remember((lower) =>
  lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/sjtsj|shch|tsj|tch|ch/g, 'C')
    .replace(/sjon|tion|sion/g, 'sn')
    .replace(/skj|sj|sh/g, 'S')
    .replace(/zj|zh/g, 'Z')
    .replace(/kh|ck|[kqc]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?!^)[aeiouyæøjœh]/g, '')
    .replace('y', 'j')
    .replace(/[æœ]/, 'e')
    .replace('ø', 'o')
    .replace(/(.)\1+/g, '$1'),
);

/** Of one letter before all others: “lærere” is teachers before it is learn. */
const endings = [
  'e',
  'ene',
  'ane',
  'inga',
  'ingane',
  'ingene',
  'ens',
  'ets',
  'ers',
  'ar',
  'er',
  'en',
  'et',
  'ei',
  'te',
  'de',
  'dde',
  'st',
  'est',
  'este',
  'ere',
  'are',
  'ast',
  'aste',
  'a',
  'n',
  't',
  's',
  'r',
  'nes',
  'enes',
  'anes',
  'ende',
  'ande',
  'as',
  'es',
  'na',
  'ne',
  'lig',
  'leg',
  'lige',
  'lege',
  'sk',
  'ske',
  'ing',
];

const englishOf = (form: string): readonly string[] => [
  ...(glossary.get(form) ?? []),
  ...(englishNames.get(form) ?? []),
];

/** What is denied by its first letter: "umulig" is impossible, and never possible. */
const denying = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non'];

function lookUp(lower: string): readonly string[] {
  const found = lookUpForm(lower);
  if (found.length > 0) return found;
  const other = inBokmål(lower);
  if (other !== lower) {
    const spelt = lookUpForm(other);
    if (spelt.length > 0) return spelt;
  }
  if (lower.length < 6 || !lower.startsWith('u')) return found;
  const plain = lookUpForm(lower.slice(1));
  const whole = plain.length > 0 || other === lower ? plain : lookUpForm(other.slice(1));
  return whole.flatMap((word) => denying.map((prefix) => prefix + word));
}

function lookUpForm(lower: string): readonly string[] {
  const exact = englishOf(lower);
  // "Kjøper" is who buys, and buys.
  if (exact.length > 0)
    return /[ea]r$/.test(lower) ? [...exact, ...englishOf(lower.slice(0, -2).concat('e'))] : exact;
  const found: string[] = [];
  for (const ending of endings) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 2) continue;
    const stem = lower.slice(0, -ending.length);
    for (const form of [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]) found.push(...englishOf(form));
    if (found.length > 0 && ending.length > 1) break;
  }
  return found;
}

interface Compound {
  readonly english: readonly string[];
  /** What its first part may be, where both are known. */
  readonly first: readonly string[];
  /** What its last part may be, where the first is unknown. */
  readonly last: readonly string[];
}

/**
 * The parts of a compound, looked up: "skolebuss" is school and bus; of "danmarksbrygge" at least the name. Parts that
 * stand in the glossary as they are come before those that only may be forms of something.
 */
function lookUpCompound(lower: string): Compound {
  let name: readonly string[] = [];
  let last: readonly string[] = [];
  let best: readonly string[] = [];
  let opening: readonly string[] = [];
  let mostExact = -1;
  for (let at = 3; at <= lower.length - 3; at++) {
    const head = lower.slice(0, at);
    const end = lower.slice(at);
    if (at >= 6) name = englishNames.get(head) ?? name;
    const tail = lookUp(end);
    if (tail.length === 0) continue;
    if (last.length === 0 && end.length >= 4) last = tail;
    const joint = head.replace(/[se]$/, '');
    const first = [head, joint].map(englishOf).find((english) => english.length > 0);
    const exact = 2 * Number(glossary.has(end)) + Number(glossary.has(head));
    if (first === undefined || exact <= mostExact) continue;
    best = [...first, ...tail];
    opening = first;
    mostExact = exact;
  }
  return { english: best.length > 0 ? best : name, first: opening, last };
}

/** Longer is no word but a run of letters; it would be cut at each of them. */
const longestCompound = 80;

const skeletonIn = (lower: string) => (lower.length < 4 ? lower : skeletonOf(lower).slice(0, 4));

const noGuess: readonly string[] = [];

/** Looks a Norwegian word up; inflections are cut, compounds taken apart. */
export const readNorwegianWord = remember((lower): NorwegianWord => {
  let english = lookUp(lower);
  let last = noGuess;
  let first = noGuess;
  if (english.length === 0 && lower.length >= 7 && lower.length <= longestCompound)
    ({ english, first, last } = lookUpCompound(lower));
  if (english.length === 0 && lower.length >= 9) english = bodyWords(lower);
  const light =
    lower.length <= 2
      ? english.length === 0 || particles.norwegian.has(lower)
      : english.length > 0 && english.every((word) => lightEnglish.has(word));
  return {
    stems: [...new Set(english.map(stemEnglish))],
    guesses: english.length > 0 ? noGuess : [...new Set(last.map(stemEnglish))],
    first: first.length === 0 ? first : [...new Set(first.map(stemEnglish))],
    skeleton: skeletonIn(lower),
    weight: light ? 0.25 : 1,
    sides: sidesOfNorwegian(lower),
    denial: readNorwegianDenial(lower),
  };
});

/** Reads an English word for comparing with `readNorwegianWord`. */
export const readEnglishWord = remember((lower): EnglishWord => {
  const stem = stemEnglish(lower);
  return {
    stem,
    skeleton: skeletonIn(lower),
    weight: lower.length <= 2 || lightEnglish.has(lower) ? 0.25 : 1,
    sides: sidesOfEnglish(lower, stem),
    denial: readEnglishDenial(lower),
  };
});

const common = new Set(
  [...glossary.values(), ['street', 'county', 'league', 'committee', 'court', 'cup', 'avenue']].flat(),
);

/** Whether an English word stands in the glossary, so that in a name it is the common part: "Street", "Party". */
export const isCommonEnglish = (lower: string): boolean => common.has(lower);
export const isCommonNorwegian = (lower: string): boolean => glossary.has(lower) || common.has(lower);

/** How many entries of the glossary each English stem stands in. */
const entriesOf = new Map<string, number>();
for (const english of glossary.values())
  for (const stem of new Set(english.map(stemEnglish))) entriesOf.set(stem, (entriesOf.get(stem) ?? 0) + 1);

/** How widely an English word is used: how many Norwegian words it may stand for. */
export const usesOf = (stem: string): number => entriesOf.get(stem) ?? 0;
