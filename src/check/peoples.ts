import { skeletonOf } from './match/words.ts';

/** What English adds to a name for those who come from it, and for what is theirs. */
const theirs = /(?:(?:in)?i?an|ese|ish|ite|ine|ic|i|er)?e?s?$/;
/** What Norwegian adds, and how it is inflected. */
const derived = /(?:sk|ske|er|ar|ene|ane)$|(?:er|ar)(?:ne|ane)$/;
/** The consonants of that. */
const inflected = /^[nst]{0,2}(?:sk|rn|r|n)?$/;
/** Vowels that the two spell for each other: Prussia and Prøyssen, Phoenicia and Fønikia. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/[eæiy]/, 'e'],
  [/[ouøåœ]/, 'o'],
  [/a/, 'a'],
];

/**
 * Whether an English word and a Norwegian one, both in lower case, are of one people: “byzantine” and "bysantinsk",
 * “phoenicians” and "fønikerne", “chechens” and "tsjetsjenarane". Norwegian writes them small, and each language spells
 * Greek, Russian and Arabic its own way, so that the consonants tell, and the first vowel.
 */
export function isSamePeople(english: string, norwegian: string): boolean {
  if (english.length < 5 || !derived.test(norwegian)) return false;
  const whole = skeletonOf(norwegian);
  const root = english.replace(theirs, '');
  if (firstVowel(root) !== firstVowel(norwegian)) return false;
  // “Chaldeans” have a k, “Chechens” have none.
  return [root, root.replace(/ch/g, 'k')].some((spelt) => {
    const skeleton = skeletonOf(spelt);
    return skeleton.length >= 3 && whole.startsWith(skeleton) && inflected.test(whole.slice(skeleton.length));
  });
}

function firstVowel(word: string): string | undefined {
  const vowel = /[aeiouyæøåœ]/.exec(word)?.[0] ?? '';
  return classes.find(([letters]) => letters.test(vowel))?.[1];
}
