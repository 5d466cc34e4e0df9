export { type Budget, type BudgetOptions, createBudget } from './ask/cost/budget.ts';
export type { Memory as EarlierVersions } from './ask/kept/memory.ts';
export { type RecordedAnswer, recordedModel } from './ask/kept/recorded.ts';
export { openStore, type Store } from './ask/kept/store.ts';
export { storedModel } from './ask/kept/stored-model.ts';
export type { Message, Model, ModelAnswer, ModelRequest, ReplySchema, TokenUsage } from './ask/model.ts';
export { createGate, type Gate, type GateOptions } from './ask/pace/gate.ts';
export { type OpenaiOptions, openaiModel } from './ask/server/openai.ts';
export {
  type CheckOptions,
  checkBrief,
  checkSegments,
  checkTranslation,
  type SegmentFinding,
} from './check/index.ts';
export { defaultStyle, type HouseStyle, profiles } from './english/house-style.ts';
export type {
  Approval,
  Brief,
  Copy,
  EnglishPart,
  EnglishQuote,
  EnglishSpeaker,
  Finding,
  Gist,
  Level,
  Mended,
  Note,
  Point,
  Signature,
  Translation,
  Usage,
  Voices,
} from './english/types.ts';
export { type ErrorCode, NorwireError } from './errors.ts';
export { decodeText } from './files/decode.ts';
export { loadPrompts } from './files/shipped/prompts.ts';
export { readArticles } from './formats/read/read.ts';
export type { Output } from './formats/types.ts';
export {
  formatNames,
  writeBrief as writeBriefAs,
  writeTranslation as writeTranslationAs,
} from './formats/write/write.ts';
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
} from './process/process-story.ts';
export { refuseToSend, type SendingRights } from './refuse-to-send.ts';
export { plainArticle } from './story/article.ts';
export { readStory } from './story/index.ts';
export type {
  Apart,
  Article,
  ArticleFacts,
  Block,
  Language,
  Marked,
  Paragraph,
  Part,
  Quote,
  Span,
  Speaker,
  Story,
} from './story/types.ts';
export { type Glossary, readGlossary } from './terms/index.ts';
