export { readArticles } from './read.ts';
export type { LeftOut, Reading } from './reading.ts';
