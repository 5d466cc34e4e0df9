import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EvalStory, makeFolder, readStories } from './stories.ts';

/** Writes an earlier version of each story as JSON Lines, to be run, approved and remembered. */
export function makeEarlier(place: string, out: string, limit: number | undefined): void {
  const lines = readStories(place, limit).map((story) => JSON.stringify(earlierOf(story)));
  makeFolder(dirname(out));
  writeFileSync(out, `${lines.join('\n')}\n`);
}

/**
 * As the story may have stood some hours before: every fourth paragraph behind the lede is not there yet, and in the last
 * one that has a figure another figure stands.
 */
export function earlierOf(story: EvalStory): EvalStory {
  const gap = story.text.includes('\n\n') ? '\n\n' : '\n';
  const parts = story.text.split(gap);
  const kept = parts.filter((_, at) => at < 3 || at % 4 !== 3);
  const figured = kept.findLastIndex((text, at) => at > 0 && /\d/u.test(text));
  const before = kept.map((text, at) =>
    at === figured ? text.replace(/\d(?!.*\d)/su, (digit) => String((Number(digit) + 1) % 10)) : text,
  );
  return { ...story, text: before.join(gap) };
}
