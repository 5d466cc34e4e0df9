import { englishNames, glossary, lightEnglish } from '../../lexicon/glossary.ts';
import { type Side, sidesOfEnglish, sidesOfNorwegian } from './opposites.ts';
import { stemEnglish } from './stem-english.ts';

export { stemEnglish };

/** What a Norwegian word may be in English: stems by the glossary, and the skeleton cognates share. */
export interface NorwegianWord {
  readonly stems: readonly string[];
  readonly skeleton: string;
  /** How much it says about which texts answer each other: little for pronouns and prepositions. */
  readonly weight: number;
  /** The sides of opposites it speaks of. */
  readonly sides: readonly Side[];
}

export interface EnglishWord {
  readonly stem: string;
  readonly skeleton: string;
  readonly weight: number;
  /** The sides of opposites it speaks of. */
  readonly sides: readonly Side[];
}

const most = 60_000;
const englishCache = new Map<string, EnglishWord>();
const norwegianCache = new Map<string, NorwegianWord>();

/** The consonants of a word in a spelling that Norwegian, English and both transliterations share. */
export function skeletonOf(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/sjtsj|shch|tsj|tch|ch/g, 'C')
    .replace(/sjon|tion|sion/g, 'sn')
    .replace(/skj|sj|sh/g, 'S')
    .replace(/zj|zh/g, 'Z')
    .replace(/kh|ck|[kqc]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/([tdg])h/g, '$1')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?!^)[aeiouyæøåjœh]+/g, '')
    .replace(/^[yj]/, 'j')
    .replace(/^[æœ]/, 'e')
    .replace(/^ø/, 'o')
    .replace(/^å/, 'a')
    .replace(/(.)\1+/g, '$1');
}

const endings = [
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
  'este',
  'ere',
  'are',
  'ast',
  'aste',
  'a',
  'e',
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
  'ens',
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

function lookUp(lower: string): readonly string[] {
  const exact = [...(glossary.get(lower) ?? []), ...(englishNames.get(lower) ?? [])];
  if (exact.length > 0) return exact;
  const found: string[] = [];
  for (const ending of endings) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 2) continue;
    const stem = lower.slice(0, -ending.length);
    for (const form of [stem, `${stem}e`, stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : '']) {
      if (form === '' || form === lower) continue;
      const english = glossary.get(form) ?? englishNames.get(form);
      if (english !== undefined) found.push(...english);
      const name = englishNames.get(form);
      if (name !== undefined) found.push(...name);
    }
    if (found.length > 0 && ending.length > 1) break;
  }
  return found;
}

/** The parts of a compound, looked up: "sikkerhetsplattform" is safety and platform. */
function lookUpCompound(lower: string): readonly string[] {
  for (let at = 3; at <= lower.length - 3; at++) {
    const tail = lookUp(lower.slice(at));
    const head = lower.slice(0, at);
    if (tail.length === 0) {
      const name = head.length >= 6 ? englishNames.get(head) : undefined;
      if (name !== undefined) return name;
      continue;
    }
    const first =
      glossary.get(head) ??
      englishNames.get(head) ??
      glossary.get(head.replace(/[se]$/, '')) ??
      englishNames.get(head.replace(/[se]$/, ''));
    if (first !== undefined) return [...first, ...tail];
  }
  return [];
}

/** Longer is no word but a run of letters; it would be cut at each of them. */
const longestCompound = 80;

const clip = (skeleton: string) => skeleton.slice(0, 4);

/** Looks a Norwegian word up; inflections are cut, compounds taken apart. */
export function readNorwegianWord(lower: string): NorwegianWord {
  const known = norwegianCache.get(lower);
  if (known !== undefined) return known;
  let english = lookUp(lower);
  if (english.length === 0 && lower.length >= 7 && lower.length <= longestCompound)
    english = lookUpCompound(lower);
  const stems = [...new Set(english.map(stemEnglish))];
  const light = lower.length <= 2 || (english.length > 0 && english.every((word) => lightEnglish.has(word)));
  const word: NorwegianWord = {
    stems,
    skeleton: lower.length < 4 ? lower : clip(skeletonOf(lower)),
    weight: light ? 0.25 : 1,
    sides: sidesOfNorwegian(lower),
  };
  if (norwegianCache.size >= most) norwegianCache.clear();
  norwegianCache.set(lower, word);
  return word;
}

/** Reads an English word for comparing with `readNorwegianWord`. */
export function readEnglishWord(lower: string): EnglishWord {
  const known = englishCache.get(lower);
  if (known !== undefined) return known;
  const stem = stemEnglish(lower);
  const word: EnglishWord = {
    stem,
    skeleton: lower.length < 4 ? lower : clip(skeletonOf(lower)),
    weight: lower.length <= 2 || lightEnglish.has(lower) ? 0.25 : 1,
    sides: sidesOfEnglish(lower, stem),
  };
  if (englishCache.size >= most) englishCache.clear();
  englishCache.set(lower, word);
  return word;
}

const common = new Set(
  [...glossary.values(), ['street', 'county', 'league', 'committee', 'court', 'cup', 'avenue']].flat(),
);

/** Whether an English word stands in the glossary, so that in a name it is the common part: "Street", "Party". */
export const isCommonEnglish = (lower: string): boolean => common.has(lower);
export const isCommonNorwegian = (lower: string): boolean => glossary.has(lower) || common.has(lower);
