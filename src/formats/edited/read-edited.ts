import { kindOfOurJson, parseXml } from '../markup/index.ts';
import type { EditedStory } from './edited-story.ts';
import { readJsonCopy } from './json-copy.ts';
import { readTmxCopy } from './tmx-copy.ts';
import { readXliff } from './xliff.ts';

/** Whether a text is of a format that holds both languages for translation tools. */
export function isJob(text: string): boolean {
  return /<(?:[\w.-]+:)?(?:tmx|xliff)\b/.test(text.slice(0, 2000));
}

/**
 * The stories of a file that holds Norwegian and English side by side: XLIFF 1.x and 2.x, TMX, norwire's JSON. Null for any
 * other file. Rejects with a NorwireError (`input`) for such a file that is damaged or empty.
 */
export async function readEdited(text: string, name: string): Promise<readonly EditedStory[] | null> {
  if (isJob(text)) {
    const root = await parseXml(text, name);
    if (root.name === 'xliff') return readXliff(root, name);
    if (root.name === 'tmx') return [readTmxCopy(root, name)];
  }
  if (!/^\s*\{/.test(text)) return null;
  const documents = text.trim().split('\n').map(parsed);
  const whole = documents.includes(undefined) ? [parsed(text)] : documents;
  if (!whole.every((document) => kindOfOurJson(document) === 'translation')) return null;
  return whole.map((document) => readJsonCopy(document, name));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
