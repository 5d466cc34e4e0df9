import data from './reporting.json' with { type: 'json' };
import { readStarred, remember } from './starred.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms of Norwegian verbs that may report speech. */
export const norwegianReporting = setOf(data.norwegian);
/** Those that can hardly be anything else: "sier", "opplyste". */
export const norwegianSpeaks = setOf(data.norwegianSpeaks);
/** English words by which an attribution may be rendered, "according" among them. */
export const englishReporting = setOf(data.english);
export const englishSpeaks = setOf(data.englishSpeaks);
/** Words by which "ifølge" may be rendered. */
export const englishAttributes = setOf(data.englishAttributes);

const kinds = Object.entries(data.kinds).map(
  ([kind, [norwegian = '', english = '']]) => [kind, readStarred(norwegian), readStarred(english)] as const,
);
const none: readonly string[] = [];

/** What is done in saying with a Norwegian word: "vitnet" testifies. Empty for most words. */
export const norwegianKinds = remember((lower) => {
  const found = kinds.filter(([, norwegian]) => norwegian(lower)).map(([kind]) => kind);
  return found.length === 0 ? none : found;
});
/** The same of an English word. */
export const englishKinds = remember((lower) => {
  const found = kinds.filter(([, , english]) => english(lower)).map(([kind]) => kind);
  return found.length === 0 ? none : found;
});
