export { diffWords } from './diff-words.ts';
export { levelNames, reasonsFor, sentence } from './finding-words.ts';
export {
  type BriefLength,
  type Conversion,
  defaultStyle,
  type ForbiddenWord,
  type HouseStyle,
  profiles,
} from './house-style.ts';
export { curlMarks, type MarkPair, marksFor, rewriteMarks } from './quotation-marks.ts';
export { type SaySentence, type StyleTask, sayStyle } from './say-style.ts';
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
} from './types.ts';
export { addVoices, noVoices } from './voices.ts';
