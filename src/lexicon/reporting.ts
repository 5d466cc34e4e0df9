import data from './reporting.json' with { type: 'json' };
import { groupStarred } from './starred.ts';

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

const kinds = Object.entries(data.kinds);

/** What is done in saying with a Norwegian word: "vitnet" testifies. Empty for most words. */
export const norwegianKinds = groupStarred(kinds.map(([kind, [words = '']]) => [kind, words]));
/** The same of an English word. */
export const englishKinds = groupStarred(kinds.map(([kind, [, words = '']]) => [kind, words]));
