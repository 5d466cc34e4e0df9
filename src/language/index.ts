export { type Clause, type ClauseKind, readClauses } from './nb/clauses.ts';
export { type Range, readSentences } from './nb/sentences.ts';
export type { Tag } from './nb/tag-features.ts';
export { isOpen } from './nb/tagger.ts';
export { is, readTaggedTokens, readTokens, spanOf, type Token } from './nb/tokens.ts';
export { bitsOf, type Cue, cuesOf, doneCuesOf, has, phrasesOf } from './nb/words.ts';
export type { Span } from './span.ts';
