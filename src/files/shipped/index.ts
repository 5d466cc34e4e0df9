export { loadPrompts } from './prompts.ts';
export { loadRecordings, samplesFolder } from './recordings.ts';
export { sampleNames } from './samples.ts';
