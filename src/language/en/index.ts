export { readEnglishFigures } from './figures.ts';
export { isTitleCase, type Name, readNames, shortTitles, soundsLike, withoutGenitive } from './names.ts';
export { type EnglishWords, englishWords, says } from './same-words.ts';
export { stemEnglish } from './stem.ts';
