import type { Token } from '../language/nb/index.ts';
import lists from '../lexicon/languages.json' with { type: 'json' };
import { remember } from '../lexicon/starred.ts';
import type { Language } from './types.ts';

const languages = ['nb', 'nn', 'da', 'sv', 'en'] as const;

/** The languages that share a word, by their places in `languages`. */
const sharers = new Map<string, number[]>();
for (const [at, language] of languages.entries())
  for (const word of lists[language].split(' ')) {
    const sharing = sharers.get(word);
    if (sharing === undefined) sharers.set(word, [at]);
    else sharing.push(at);
  }

/** Endings and letters that tell where no known word does, by the place of the language in `languages`. */
const endings: readonly (readonly [RegExp, number])[] = [
  [/[äö]/, 3],
  [/.(?:sjonen|sjoner|het|heten|heter|lig|elser|elsen|erne)$/, 0],
  [/.(?:sjonane|sjonar|heit|heita|leg|leis|ane|ingar|inga|ande|skap)$/, 1],
  [/.(?:tionen|tioner|hed|heden|heder|ede|eligt|ningen af)$/, 2],
];
/** Shapes that tell in a line or two, where few words are known; longer texts tell by their words. */
const shapes: readonly (readonly [RegExp, number])[] = [
  [/.(?:ene|erne)$/, 0],
  [/..[^aeiouyæøåj]ar$|...kje[rn]?$|...gje[rn]?$|.(?:ast|aste|eleg|elege)$|^.?au[klr]|[hb]au/, 1],
  [/[aeouø]j(?!e[nt]?$)|æ[bdghkltv]|..(?:igt|edes|eren af)$|[^s]tion/, 2],
  [/ck|x|..(?:arna|orna|erna|ade|ades|ning|ligt|skt)$/, 3],
  [/..(?:ght|tion|tions|ness|ly|ed|ing|ment)$|th|wh|^w/, 4],
];
const toldBy = (tells: typeof endings): ((lower: string) => readonly number[]) =>
  remember((lower) => tells.flatMap(([shape, at]) => (shape.test(lower) ? at : [])));
const byEnding = toldBy(endings);
const byShape = toldBy([...endings, ...shapes]);
const few = 40;
/** Words that tell: more would tell the same. */
const longest = 220;

/** Words in quotation marks that are passed over at most: a mark may never be closed. */
const longestQuoted = 60;

/** The tokens outside quotation marks, which are the writer's own. */
function ownWords(tokens: readonly Token[]): Token[] {
  let quoted = 0;
  return tokens.filter((token) => {
    if ('«“„'.includes(token.text)) quoted = 1;
    else if ('»”'.includes(token.text) || (quoted > 0 && ++quoted > longestQuoted)) quoted = 0;
    return quoted === 0 && token.kind === 'word';
  });
}

/** The language whose words these mostly are, as its place in `languages`; -1 where too few are known to tell. */
function languageOf(tokens: readonly Token[]): number {
  const scores = languages.map(() => 0);
  const brief = tokens.length < few;
  const told = brief ? byShape : byEnding;
  let words = 0;
  let known = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (++words > longest) break;
    const among = sharers.get(token.lower);
    if (among !== undefined) {
      known++;
      // A word that is one language's alone tells three times as much.
      const weight = among.length === 1 ? 3 : 1;
      for (const at of among) scores[at] = (scores[at] ?? 0) + weight;
    } else if (!token.capital || (token.opens && brief))
      for (const at of told(token.lower)) {
        scores[at] = (scores[at] ?? 0) + 1;
        if (brief && words > 2) known += 0.5;
      }
  }
  return known / words > 0.15 ? scores.indexOf(Math.max(...scores)) : -1;
}

/**
 * The language of a text by its common words. A text that seems foreign is told by what stands outside its quotation
 * marks. Where too few words are known it is what the file declares (`declared`, BCP 47), else `und`.
 */
export function readLanguage(tokens: readonly Token[], declared: string | null = null): Language {
  let best = languageOf(tokens);
  if (best > 1) {
    const told = languageOf(ownWords(tokens));
    if (told >= 0) best = told;
  }
  if (best >= 0) return languages[best] ?? 'und';
  const stated = declared?.slice(0, 2).toLowerCase();
  return stated === 'no' ? 'nb' : (languages.find((language) => language === stated) ?? 'und');
}
