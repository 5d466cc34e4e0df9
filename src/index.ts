export { type Budget, type BudgetOptions, createBudget } from './ask/cost/index.ts';
export type { Message, Model, ModelAnswer, ModelRequest, ReplySchema, TokenUsage } from './ask/index.ts';
export {
  type Memory as EarlierVersions,
  openStore,
  type Store,
  storedModel,
} from './ask/kept/index.ts';
export { type RecordedAnswer, recordedModel } from './ask/local/index.ts';
export { createGate, type Gate, type GateOptions } from './ask/pace/index.ts';
export { type OpenaiOptions, openaiModel } from './ask/server/index.ts';
export {
  type CheckOptions,
  checkBrief,
  checkSegments,
  checkTranslation,
  type SegmentFinding,
} from './check/index.ts';
export {
  type Approval,
  type Brief,
  type Copy,
  defaultStyle,
  type EnglishPart,
  type EnglishQuote,
  type EnglishSpeaker,
  type Finding,
  type Gist,
  type HouseStyle,
  type Level,
  type Mended,
  type Note,
  type Point,
  profiles,
  type Signature,
  type Translation,
  type Usage,
  type Voices,
} from './english/index.ts';
export { type ErrorCode, NorwireError } from './errors.ts';
export { decodeText } from './files/index.ts';
export { loadPrompts } from './files/shipped/index.ts';
export type { Output } from './formats/index.ts';
export { readArticles } from './formats/read/index.ts';
export {
  formatNames,
  writeBrief as writeBriefAs,
  writeTranslation as writeTranslationAs,
} from './formats/write/index.ts';
export {
  type ApprovedPair,
  type FrozenMemory,
  type KeptPair,
  lookUp,
  type Match,
  type Memory,
  openMemory,
  pairsOf,
  proposeTerms,
  wantedOf,
} from './memory/index.ts';
export {
  applyEdits,
  type BriefWishes,
  checkEdited,
  type Edited,
  type Edits,
  type ProcessOptions,
  processStory,
  type StoryEvent,
  type StoryTask,
  translateStory,
  writeBrief,
} from './process/index.ts';
export { refuseToSend, type SendingRights } from './refuse-to-send.ts';
export {
  type Apart,
  type Article,
  type ArticleFacts,
  type Block,
  type Language,
  type Marked,
  type Paragraph,
  type Part,
  plainArticle,
  type Quote,
  readStory,
  type Span,
  type Speaker,
  type Story,
} from './story/index.ts';
export { type Glossary, readGlossary } from './terms/index.ts';
