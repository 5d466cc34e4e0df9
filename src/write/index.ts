export { askBrief, type BriefOptions } from './ask-brief.ts';
export { askPart } from './ask-part.ts';
export {
  type BriefStyle,
  type BriefStyleName,
  briefStyleNamed,
  briefStyleNames,
  briefStyles,
  limitsOf,
  sayBriefStyle,
} from './brief-styles.ts';
export { splitIntoChunks } from './chunks.ts';
export type { StoryMemory } from './earlier-version.ts';
export type { MarkedPart } from './mark-part.ts';
export { noteFindings, readNotes } from './notes.ts';
export { onceAllEnded } from './once-all-ended.ts';
export { placeQuotes, stretchesOf } from './place-quotes.ts';
export type { ApprovedEnglish } from './read-approved.ts';
export { readBrief } from './read-brief.ts';
export { type PartValue, readPart } from './read-part.ts';
export { sayDay } from './say-day.ts';
export { type SettledStory, settleSpeakers } from './settle-speakers.ts';
export { tagEnglish } from './tag-english.ts';
export { writeLead } from './write-lead.ts';
export { assembleWritten, type WrittenStory, writeStory } from './write-story.ts';
