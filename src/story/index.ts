export { firstFrom, isFirstName } from '../language/index.ts';
export { isNoun } from '../language/nb/index.ts';
export { cleanText, noFacts, plainArticle } from './article.ts';
export { type CueFrame, frameOfCue } from './cue-frame.ts';
export { heedNotices, latest, noticesOf, readBound, readNotice } from './embargo-notice.ts';
export { excerptStory } from './excerpt.ts';
export { type ClauseReason, explainClauses, explainLede, explainSpeakers, type Tally } from './explain.ts';
export { readLanguage } from './language.ts';
export { dayInOslo, inOslo, withOffset } from './oslo-time.ts';
export { type Explained, type ExplainOptions, explainStory, readStory } from './read-story.ts';
export { readReleaseTime } from './release-time.ts';
export { isSignOff } from './sign-off.ts';
export {
  type Apart,
  type Article,
  type ArticleFacts,
  type Block,
  type BlockKind,
  type Language,
  type Marked,
  type Paragraph,
  type Part,
  partsOf,
  type Quote,
  type Span,
  type Speaker,
  type SpeakerKind,
  type Story,
} from './types.ts';
