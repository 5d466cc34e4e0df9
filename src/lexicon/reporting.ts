import data from './reporting.json' with { type: 'json' };
import { groupStarred } from './starred.ts';
import { wordSet } from './word-set.ts';

/** Forms of Norwegian verbs that may report speech. */
export const norwegianReporting = wordSet(data.norwegian);
/** Those that can hardly be anything else: "sier", "opplyste". */
export const norwegianSpeaks = wordSet(data.norwegianSpeaks);
/** English words by which an attribution may be rendered, "according" among them. */
export const englishReporting = wordSet(data.english);
export const englishSpeaks = wordSet(data.englishSpeaks);
/** Words by which "ifølge" may be rendered. */
export const englishAttributes = wordSet(data.englishAttributes);

const kinds = Object.entries(data.kinds);

/** What is done in saying with a Norwegian word: "vitnet" testifies. Empty for most words. */
export const norwegianKinds = groupStarred(kinds.map(([kind, [words = '']]) => [kind, words]));
/** The same of an English word. */
export const englishKinds = groupStarred(kinds.map(([kind, [, words = '']]) => [kind, words]));
