export { readArticles } from './read.ts';
export type { FileReading, LeftOut } from './reading.ts';
