import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const storyShape = z.object({ id: z.string(), lang: z.enum(['nb', 'nn']).optional(), text: z.string() });

/** A story to be tried: its id names its files. */
export type EvalStory = z.infer<typeof storyShape>;

/** Stories of a JSON Lines file of {"id", "lang"?, "text"}, or of a folder of text files. */
export function readStories(place: string, limit: number | undefined): readonly EvalStory[] {
  if (!place.endsWith('.jsonl'))
    return readdirSync(place)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .slice(0, limit)
      .map((name) => ({ id: basename(name, '.txt'), text: readFileSync(join(place, name), 'utf8') }));
  return readFileSync(place, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, limit)
    .map((line) => storyShape.parse(JSON.parse(line)));
}

/** Reads a JSON file, or null where there is none. */
export function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Writes JSON whole or not at all: a run may be cut at any time. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.tmp`, `${JSON.stringify(value, null, 1)}\n`);
  renameSync(`${file}.tmp`, file);
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

/** Ids of the JSON files of a folder, in order. */
export function idsIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => basename(name, '.json'))
        .sort()
    : [];
}
