import { readdir } from 'node:fs/promises';
import { samplesFolder } from './recordings.ts';

/** The names of the bundled stories: “ferje”, “hurtigmelding” … */
export async function sampleNames(): Promise<readonly string[]> {
  const files = await readdir(`${samplesFolder}stories/`);
  return files.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length));
}
