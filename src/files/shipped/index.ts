export { loadPrompts } from './prompts.ts';
export { loadRecordings, samplesFolder } from './recordings.ts';
