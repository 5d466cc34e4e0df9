export { answerParts, type EditedStory, noWords } from './edited-story.ts';
export { isJob, readEdited } from './read-edited.ts';
export { type OwnEnglish, readOwnEnglish } from './read-own.ts';
export { metadataSpace, writeJobFacts, writeQuoteWords } from './xliff-facts.ts';
